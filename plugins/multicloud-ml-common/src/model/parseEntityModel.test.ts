import type { Entity } from '@backstage/catalog-model';
import { STATUS_ITEM_TYPE } from '../annotations';
import { createStandard } from '../standard';
import { parseEntityModel } from './parseEntityModel';
import { parseProcessedEntityModel } from './parseProcessedEntityModel';

const standard = createStandard();

function entity(
  annotations: Record<string, string>,
  mlModel?: object,
  labels?: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'fraud',
      labels,
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `multicloud-ml.io/${key}`,
          value,
        ]),
      ),
    },
    spec: {
      type: 'ml-model',
      ...(mlModel && { mlModel: JSON.parse(JSON.stringify(mlModel)) }),
    },
  };
}

const parse = (...args: Parameters<typeof entity>) =>
  parseEntityModel(entity(...args), { standard });
const singapore = { provider: 'aws', region: 'ap-southeast-1' };

describe('annotations of an author are declared facts', () => {
  it('provider and region make one primary deployment', () => {
    expect(
      parse({
        provider: 'AWS',
        region: 'ap-southeast-1',
        'monthly-cost': '8420 USD',
        tier: 'T1',
        profile: 'platform-2026',
      }),
    ).toEqual({
      declared: {
        tier: 'T1',
        profile: 'platform-2026',
        monthlyCost: { amount: 8420, currency: 'USD' },
        deployments: [{ role: 'primary', ...singapore }],
      },
      problems: [],
    });
  });

  it('they complete a declared primary that lacks them', () => {
    expect(
      parse(singapore, {
        deployments: [{ role: 'standby' }, { role: 'primary', service: 'eks' }],
      }),
    ).toEqual({
      declared: {
        deployments: [
          { role: 'standby' },
          { role: 'primary', service: 'eks', ...singapore },
        ],
      },
      problems: [],
    });
  });

  it('they do not put the region of one provider beside another', () => {
    const { declared, problems } = parse(singapore, {
      deployments: [{ role: 'primary', provider: 'gcp' }],
    });
    expect(declared.deployments).toEqual([
      { role: 'primary', provider: 'gcp' },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'metadata.annotations[multicloud-ml.io/provider]: "aws" contradicts spec.mlModel.deployments[0].provider, which is "gcp"; "gcp" counts until one of them is corrected',
    ]);
  });

  it('they make no second primary where deployments are declared without one', () => {
    const { declared, problems } = parse(singapore, {
      deployments: [{ role: 'standby' }],
    });
    expect(declared.deployments).toEqual([{ role: 'standby' }]);
    expect(problems).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(
          'no deployment of spec.mlModel.deployments has the role primary',
        ),
      }),
    ]);
  });

  it.each([
    ['tier', 'T9', '"T9" is not one of T1, T2, T3, T4'],
    ['provider', 'a/b', '"a/b" is not a provider id'],
    ['region', '', '"" is not a region code'],
    ['monthly-cost', '8,420 USD', '"8,420 USD" is not an amount'],
    ['monthly-cost', '-5 USD', '"-5 USD" is not an amount'],
    ['monthly-cost', '5 BTC', '"5 BTC" is not an amount'],
  ])('a bad %s, %j, is a problem and no fact', (key, value, message) => {
    const { declared, problems } = parse({ [key]: value });
    expect(declared).toEqual({});
    expect(problems).toEqual([
      {
        path: `metadata.annotations[multicloud-ml.io/${key}]`,
        message: expect.stringContaining(message),
      },
    ]);
  });
});

describe('where block and annotation differ, the problem names both', () => {
  it('of two tiers the higher counts, whoever states it', () => {
    for (const [annotated, stated] of [
      ['T2', 'T1'],
      ['T1', 'T2'],
    ]) {
      const { declared, problems } = parse(
        { tier: annotated },
        { tier: stated },
      );
      expect(declared.tier).toBe('T1');
      expect(problems.map(({ message }) => message)).toEqual([
        `metadata.annotations[multicloud-ml.io/tier]: "${annotated}" contradicts spec.mlModel.tier, which is "${stated}"; "T1" counts until one of them is corrected`,
      ]);
    }
  });

  it('of anything else the block counts', () => {
    const { declared, problems } = parse(
      { profile: 'legacy', 'monthly-cost': '1 USD', region: 'us-east-1' },
      {
        profile: 'platform',
        monthlyCost: { amount: 8420, currency: 'USD' },
        deployments: [{ role: 'primary', ...singapore }],
      },
    );
    expect(declared).toEqual({
      profile: 'platform',
      monthlyCost: { amount: 8420, currency: 'USD' },
      deployments: [{ role: 'primary', ...singapore }],
    });
    expect(problems).toHaveLength(3);
  });

  it('saying the same twice is no problem', () => {
    expect(
      parse(
        { tier: 'T1', ...singapore },
        { tier: 'T1', deployments: [{ role: 'primary', ...singapore }] },
      ).problems,
    ).toEqual([]);
  });
});

describe('what only looks like ours', () => {
  it('a key in other case is pointed out and not read', () => {
    const { declared, problems } = parse({ Tier: 'T4', tier: 'T1' });
    expect(declared).toEqual({ tier: 'T1' });
    expect(problems).toEqual([
      {
        path: 'metadata.annotations[multicloud-ml.io/Tier]',
        message:
          'metadata.annotations[multicloud-ml.io/Tier]: is not read, since annotations are lower case; write multicloud-ml.io/tier',
      },
    ]);
  });

  it('a grade that an author gives himself earns nothing, as annotation or label', () => {
    const { declared, problems } = parse({ portability: 'A' }, undefined, {
      'multicloud-ml.io/portability': 'A',
    });
    expect(declared).toEqual({});
    expect(problems.map(({ path }) => path)).toEqual([
      'metadata.annotations[multicloud-ml.io/portability]',
      'metadata.labels[multicloud-ml.io/portability]',
    ]);
  });
});

describe('a processed entity', () => {
  it('carries derived annotations, which are not read', () => {
    expect(
      parseProcessedEntityModel(
        entity(
          { ...singapore, tier: 'T1' },
          { tier: 'T2' },
          {
            'multicloud-ml.io/portability': 'A',
          },
        ),
        { standard },
      ),
    ).toEqual({ declared: { tier: 'T2' }, problems: [] });
  });

  it('carries the problems of its processing as status items', () => {
    const message =
      'spec.mlModel.deployments[1].role: "hot" is not one of primary, replica, standby, backup';
    const processed = {
      ...entity({}, {}),
      status: {
        items: [
          { type: STATUS_ITEM_TYPE, level: 'warning', message },
          { type: 'backstage.io/other', level: 'error', message: 'not ours' },
        ],
      },
    };
    expect(parseProcessedEntityModel(processed, { standard })).toEqual({
      declared: {},
      problems: [{ path: 'spec.mlModel.deployments[1].role', message }],
    });
  });
});
