import { deployment, item } from '../__testUtils__/attributable';
import type { AttributionContext } from './Attribution';
import { createAttributor } from './createAttributor';

const ENDPOINT = 'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/fraud';
const SHARED = 'arn:aws:eks:ap-southeast-1:111122223333:cluster/ml';

const context: AttributionContext = {
  models: [
    { entityRef: 'component:default/fraud', ownerRef: 'group:default/risk' },
    { entityRef: 'component:default/credit', ownerRef: 'group:default/risk' },
    { entityRef: 'component:labs/toy' },
    { entityRef: 'resource:default/credit' },
    { entityRef: 'resource:default/ocr' },
  ],
  deployments: [
    deployment({
      ownerRef: 'group:default/risk',
      provider: 'aws',
      region: 'ap-southeast-1',
      account: '111122223333',
      externalIds: [ENDPOINT],
      replicas: 3,
    }),
    deployment({
      deployment: 'standby',
      role: 'standby',
      ownerRef: 'group:default/risk',
      provider: 'gcp',
      region: 'asia-southeast1',
      account: 'np-risk',
      externalIds: ['projects/np-risk/locations/asia-southeast1/endpoints/7'],
    }),
    deployment({
      entityRef: 'component:default/credit',
      ownerRef: 'group:default/risk',
      provider: 'aws',
      account: '111122223333',
      externalIds: [`${SHARED}/credit`],
    }),
    deployment({
      entityRef: 'component:default/credit',
      deployment: 'second',
      ownerRef: 'group:default/risk',
      provider: 'aws',
      account: '111122223333',
      externalIds: [`${SHARED}/credit-2`],
    }),
    deployment({
      entityRef: 'component:labs/toy',
      ownerRef: 'group:default/labs',
      provider: 'aws',
      account: '444455556666',
    }),
    deployment({ entityRef: 'component:labs/toy', account: '777788889999' }),
  ],
  accounts: { '999900001111': 'group:default/platform' },
};
const attribute = createAttributor(context);

/** An attribution in a line: `tag component:default/fraud primary`. */
function attributed(facts: Parameters<typeof item>[0]): string {
  const { method, parts, groupRef } = attribute(item(facts));
  return [
    method,
    ...parts.map(part =>
      [part.entityRef, part.deployment].filter(Boolean).join(' '),
    ),
    ...(groupRef ? [groupRef] : []),
  ].join(', ');
}

it('the first method that matches wins', () => {
  const all = {
    entered: { entityRef: 'component:labs/toy', deployment: 'none' },
    tag: 'ocr',
    resourceId: ENDPOINT,
    allocatedTag: 'resource:default/credit',
    allocatedResourceId: `${SHARED}/credit-2`,
    cluster: 'ml',
    machineLearning: true,
    accountId: '111122223333',
  };
  const expected = [
    ['entered', 'entered, component:labs/toy'],
    ['tag', 'tag, resource:default/ocr'],
    ['resourceId', 'resource, component:default/fraud primary'],
    ['allocatedTag', 'allocated, resource:default/credit'],
    ['allocatedResourceId', 'allocated, component:default/credit second'],
    [
      'cluster',
      'parent, component:default/credit primary, component:default/credit second',
    ],
    ['machineLearning', 'pool, group:default/risk'],
    ['accountId', 'unattributed, group:default/risk'],
  ] as const;
  const left: Parameters<typeof item>[0] = { ...all };
  for (const [field, result] of expected) {
    expect(attributed(left)).toBe(result);
    if (field === 'machineLearning') {
      left.machineLearning = false;
    } else {
      delete left[field];
    }
  }
  expect(attributed(left)).toBe('unattributed');
});

describe('a tag', () => {
  const elsewhere = { provider: 'azure' };

  it.each([
    ['component:default/fraud', 'component:default/fraud'],
    [' Component:Default/FRAUD ', 'component:default/fraud'],
    ['default/fraud', 'component:default/fraud'],
    ['component:fraud', 'component:default/fraud'],
    ['fraud', 'component:default/fraud'],
    ['credit', 'component:default/credit'],
    ['resource:default/credit', 'resource:default/credit'],
    ['ocr', 'resource:default/ocr'],
    ['labs/toy', 'component:labs/toy'],
  ])('%p names %p', (tag, entityRef) => {
    expect(attributed({ ...elsewhere, tag })).toBe(`tag, ${entityRef}`);
  });

  it.each(['toy', 'component:fraud/primary', 'fraud/primary', 'fraud#primary'])(
    '%p names nothing',
    tag => {
      expect(attributed({ tag })).toBe('unattributed');
    },
  );

  it('names a deployment by its id, whatever the case', () => {
    const standby = 'tag, component:default/fraud standby';
    const id = 'projects/np-risk/locations/asia-southeast1/endpoints/7';
    expect(attributed({ tag: id.toUpperCase() })).toBe(standby);
    expect(attributed({ tag: `//aiplatform.googleapis.com/${id}` })).toBe(
      standby,
    );
  });

  it('reaches the one deployment that provider, account and region allow', () => {
    const primary = 'tag, component:default/fraud primary';
    const tag = 'fraud';
    expect(attributed({ tag })).toBe(primary);
    expect(attributed({ tag, region: 'ap-southeast-1' })).toBe(primary);
    expect(attributed({ tag, region: 'ap-southeast-3' })).toBe(
      'tag, component:default/fraud',
    );
    expect(attributed({ tag, accountId: '444455556666' })).toBe(
      'tag, component:default/fraud',
    );
    expect(attributed({ tag: 'credit' })).toBe('tag, component:default/credit');
    // One deployment there does not say its provider, so it may be either.
    expect(attributed({ tag: 'labs/toy', accountId: '777788889999' })).toBe(
      'tag, component:labs/toy',
    );
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    '\u0000\u001b[31m',
    'component:default/',
    '/'.repeat(5000),
    'a/'.repeat(5_000_000),
  ])('does no harm: %.20p', value => {
    expect(attributed({ tag: value })).toBe('unattributed');
    expect(
      attributed({
        allocatedTag: value,
        resourceId: value,
        allocatedResourceId: value,
        cluster: value,
        namespace: value,
        accountId: value,
        machineLearning: true,
      }),
    ).toBe('unattributed');
  });
});

describe('what people entered', () => {
  const entityRef = 'component:default/fraud';

  it('goes to the deployment that they name, else to the model', () => {
    expect(attributed({ entered: { entityRef, deployment: 'Standby' } })).toBe(
      'entered, component:default/fraud standby',
    );
    expect(attributed({ entered: { entityRef, deployment: 'gone' } })).toBe(
      'entered, component:default/fraud',
    );
    expect(attributed({ entered: { entityRef } })).toBe(
      'entered, component:default/fraud primary',
    );
  });

  it('for a model that is not registered is not lost', () => {
    const entered = { entityRef: 'component:default/gone' };
    expect(attributed({ entered })).toBe('unattributed');
  });
});

describe('a pool', () => {
  const machineLearning = true;

  it.each([
    ['999900001111', 'pool, group:default/platform'],
    ['111122223333', 'pool, group:default/risk'],
    ['444455556666', 'pool, group:default/labs'],
    ['777788889999', 'unattributed'],
    ['000000000000', 'unattributed'],
  ])('of account %s: %s', (accountId, expected) => {
    expect(attributed({ machineLearning, accountId })).toBe(expected);
  });

  it('needs one owner of all deployments in the account, or a configured one', () => {
    const [first, , , , toy] = context.deployments;
    const shared = { ...toy, account: first.account };
    const pool = item({ machineLearning, accountId: first.account });
    const deployments = [first, shared];
    expect(createAttributor({ ...context, deployments })(pool)).toEqual({
      method: 'unattributed',
      parts: [],
    });
    const accounts = { '111122223333': 'group:default/platform' };
    expect(
      createAttributor({ ...context, deployments, accounts })(pool),
    ).toEqual({
      method: 'pool',
      parts: [],
      groupRef: 'group:default/platform',
    });
  });
});

it('a part carries what is known of the deployment', () => {
  expect(attribute(item({ resourceId: ENDPOINT })).parts).toEqual([
    {
      entityRef: 'component:default/fraud',
      deployment: 'primary',
      role: 'primary',
      provider: 'aws',
      region: 'ap-southeast-1',
      replicas: 3,
    },
  ]);
});
