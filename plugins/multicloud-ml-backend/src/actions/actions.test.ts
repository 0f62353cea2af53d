import { mockCredentials } from '@backstage/backend-test-utils';
import { costReadPermission } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import {
  BOUND,
  GROUPS,
  PORTABLE,
  group,
  model,
} from '../__testUtils__/organisation';
import { startPlugin } from '../__testUtils__/startPlugin';
import {
  createModelConditionalDecision,
  modelConditions,
} from '../permissions';

const ACTIONS = '/api/multicloud-ml/.backstage/actions/v1/actions';
const SECRET = /classified|default\/hidden|HIDDEN/;

/**
 * Every action that tells of models, with an input that finds something; what its answer says of all models that a user
 * with conditions may see, and what it says to a user who may see no cost.
 */
const ABOUT_MODELS: Array<[string, object, RegExp, RegExp]> = [
  ['find-ml-models', {}, /"totalItems":2/, /"costHidden":true/],
  [
    'get-ml-model-assessment',
    { entityRef: 'component:default/scoring' },
    /"entityRef":"component:default\/scoring"/,
    /"costHidden":true/,
  ],
  // Has no cost to hide.
  [
    'get-ml-model-next-steps',
    { entityRef: 'scoring' },
    /"entityRef":"component:default\/scoring"/,
    /"steps"/,
  ],
  [
    'get-ml-team-scorecard',
    { groupRef: 'leads' },
    /"models":2/,
    /"costHidden":true/,
  ],
];
/** The same about something that a user with conditions may not see. */
const ABOUT_HIDDEN: Array<[string, object]> = [
  ['get-ml-model-assessment', { entityRef: 'classified' }],
  ['get-ml-model-next-steps', { entityRef: 'component:default/classified' }],
  ['get-ml-team-scorecard', { groupRef: 'group:default/hidden' }],
];

describe('what agents may ask', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin({
      entities: [
        ...GROUPS,
        group('hidden', { parent: 'leads' }),
        model('scoring', 'fraud', PORTABLE, { title: 'Fraud scoring' }),
        model('ranking', 'growth', BOUND),
        model('classified', 'hidden', {
          ...PORTABLE,
          monthlyCost: { amount: 819181, currency: 'USD' },
        }),
      ],
    });
    await plugin.reconcile();
    plugin.catalog.hidden.add('component:default/classified');
    plugin.catalog.hidden.add('group:default/hidden');
  });
  afterAll(() => plugin.stop());
  beforeEach(() => {
    plugin.policy.read = 'allow';
    plugin.policy.denied.clear();
    plugin.policy.costs = undefined;
  });

  const invoke = (
    name: string,
    input: object,
    header = mockCredentials.user.header(),
  ) =>
    request(plugin.server)
      .post(`${ACTIONS}/multicloud-ml:${name}/invoke`)
      .set('Authorization', header)
      .send(input);
  const answerOf = async (name: string, input: object) =>
    (await invoke(name, input)).body.output;

  it('only read, and say so', async () => {
    const { body } = await request(plugin.server)
      .get(ACTIONS)
      .set('Authorization', mockCredentials.user.header());
    const actions: Array<{ name: string; attributes: object }> = body.actions;
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'explain-ml-standard-rule',
      'find-ml-models',
      'get-ml-model-assessment',
      'get-ml-model-next-steps',
      'get-ml-team-scorecard',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        idempotent: true,
        destructive: false,
      });
    }
  });

  it('finds models by filters, page by page, worst first', async () => {
    const first = await answerOf('find-ml-models', {
      team: ['leads'],
      limit: '1',
    });
    expect(first).toMatchObject({ totalItems: 3, items: [{ tier: 'T1' }] });
    const second = await answerOf('find-ml-models', {
      team: ['leads'],
      limit: 1,
      cursor: first.nextCursor,
    });
    expect(second.items).toHaveLength(1);
    expect(second.items[0].entityRef).not.toBe(first.items[0].entityRef);

    const bound = await answerOf('find-ml-models', {
      provider: ['aws'],
      tier: ['T2'],
    });
    expect(bound).toMatchObject({
      totalItems: 1,
      items: [
        {
          entityRef: 'component:default/ranking',
          ownerRef: 'group:default/growth',
          provider: 'aws',
          monthlyCost: { amount: 300, currency: 'SGD' },
        },
      ],
    });
  });

  it('tells how a model stands, why, and what to do', async () => {
    const answer = await answerOf('get-ml-model-assessment', {
      entityRef: 'scoring',
    });
    expect(answer).toMatchObject({
      model: {
        title: 'Fraud scoring',
        tier: 'T1',
        monthlyCost: { amount: 1000, currency: 'USD' },
      },
      recovery: { status: 'at-risk', objective: { rtoMinutes: 60 } },
      exemptions: [],
    });
    expect(answer.costHidden).toBeUndefined();
    expect(answer.portability.criteria).toHaveLength(10);
    expect(answer.portability.criteria[0]).toMatchObject({
      id: 'P1',
      title: 'Serving',
    });
    expect(answer.recovery.reasons).toContainEqual(
      expect.objectContaining({
        id: 'D30',
        message: expect.any(String),
        action: expect.any(String),
      }),
    );
    expect(answer.nextSteps.steps.length).toBeGreaterThan(0);
  });

  it('never gives a score that contradicts its grade', async () => {
    const { items } = await answerOf('find-ml-models', {});
    const figures: Array<Record<string, number>> = items;
    for (const { proved, possible, coverage } of figures) {
      expect([proved, possible, coverage].every(Number.isInteger)).toBe(true);
    }
  });

  it('gives the next steps alone, for portability and for recovery', async () => {
    const answer = await answerOf('get-ml-model-next-steps', {
      entityRef: 'ranking',
    });
    expect(answer.portability.steps[0]).toMatchObject({
      criterion: expect.stringMatching(/^P\d+$/),
      title: expect.any(String),
      gain: expect.any(Number),
    });
    expect(answer.recovery.status).toBe('unprotected');
    expect(answer.recovery.actions[0]).toMatchObject({
      rule: 'D10',
      action: expect.any(String),
    });
  });

  it('tells how a team stands', async () => {
    const answer = await answerOf('get-ml-team-scorecard', {
      groupRef: 'group:default/leads',
    });
    expect(answer).toMatchObject({
      title: 'LEADS',
      models: 3,
      t1: { models: 2, protected: 0 },
      recovery: expect.arrayContaining([
        { tier: 'T2', status: 'unprotected', models: 1 },
      ]),
    });
    expect(answer.monthlyCost).toContainEqual(
      expect.objectContaining({ currency: 'SGD', amount: 300 }),
    );
    expect(Number.isInteger(answer.portability)).toBe(true);
  });

  it.each([
    ['P2', { title: 'Pipelines', weight: 15 }],
    [
      'd31',
      {
        id: 'D31',
        figures: expect.arrayContaining([
          { of: 'T1', value: 'at most 90 days old' },
        ]),
      },
    ],
  ])('explains %s as the Standard in force has it', async (id, expected) => {
    expect(await answerOf('explain-ml-standard-rule', { id })).toMatchObject(
      expected,
    );
  });

  it.each<[string, object, number, string]>([
    ['explain-ml-standard-rule', { id: 'P99' }, 404, 'it has P1, P2'],
    [
      'get-ml-model-assessment',
      { entityRef: 'component:' },
      400,
      'write component:default/<name>, or the name alone',
    ],
    ['find-ml-models', { tier: ['T9'] }, 400, 'Invalid input'],
  ])('%s %j: says what is wrong', async (name, input, status, words) => {
    const refused = await invoke(name, input);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toContain(words);
  });

  it.each(ABOUT_MODELS)(
    '%s: nobody without credentials',
    async (name, input) => {
      const { status } = await invoke(
        name,
        input,
        mockCredentials.none.header(),
      );
      expect([401, 403]).toContain(status);
    },
  );

  it.each(ABOUT_MODELS)(
    '%s: nothing of what is hidden',
    async (name, input, visible) => {
      plugin.policy.read = 'conditional';
      const { status, text } = await invoke(name, input);
      expect(status).toBe(200);
      expect(text).toMatch(visible);
      expect(text).not.toMatch(SECRET);
    },
  );

  it.each(ABOUT_HIDDEN)(
    '%s: what is hidden does not exist',
    async (name, input) => {
      expect((await invoke(name, input)).status).toBe(200);
      plugin.policy.read = 'conditional';
      const hidden = await invoke(name, input);
      const missing = await invoke(
        name,
        JSON.parse(
          JSON.stringify(input).replace(/classified|hidden/, 'missing'),
        ),
      );
      expect(hidden.status).toBe(404);
      expect(
        hidden.body.error.message.replace(/classified|hidden/, 'missing'),
      ).toBe(missing.body.error.message);
    },
  );

  it.each(ABOUT_MODELS)(
    '%s: no cost to who may see none, and it says so',
    async (name, input, _, saysSo) => {
      plugin.policy.denied.add(costReadPermission.name);
      const { status, text } = await invoke(name, input);
      expect(status).toBe(200);
      expect(text).not.toMatch(/1000|819181/);
      expect(text).toMatch(saysSo);
    },
  );

  it('shows the costs that a conditional decision allows, and no others', async () => {
    plugin.policy.costs = () =>
      createModelConditionalDecision(
        costReadPermission,
        modelConditions.isOwner({ claims: ['group:default/growth'] }),
      );
    const { items, costHidden } = await answerOf('find-ml-models', {});
    const known: Array<{ monthlyCost?: object }> = items;
    expect(known.flatMap(item => item.monthlyCost ?? [])).toEqual([
      { amount: 300, currency: 'SGD' },
    ]);
    expect(costHidden).toBe(true);
  });
});
