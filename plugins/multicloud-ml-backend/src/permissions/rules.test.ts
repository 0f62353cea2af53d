import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type Tier,
  drillRecordPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import { applyConditions } from '../__testUtils__/applyConditions';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { createModelConditionalDecision, modelConditions } from './conditions';
import { hasTier } from './hasTier';
import { isOwner } from './isOwner';

const scoring = (more: { ownerRef?: string; tier?: Tier } = {}) => ({
  entityRef: 'component:default/scoring',
  tier: 'T1' as const,
  ...more,
});

describe('IS_OWNER', () => {
  const claims = ['user:default/ann', 'group:default/fraud'];

  it.each([
    ['group:default/fraud', true],
    ['user:default/ann', true],
    ['group:default/risk', false],
    ['group:default/fraud-two', false],
    [undefined, false],
  ])('of a model owned by %s: %s', (ownerRef, expected) => {
    expect(isOwner.apply(scoring({ ownerRef }), { claims })).toBe(expected);
  });

  it('owns nothing without claims', () => {
    const owned = scoring({ ownerRef: 'group:default/fraud' });
    expect(isOwner.apply(owned, { claims: [] })).toBe(false);
    expect(isOwner.apply(scoring(), { claims: [] })).toBe(false);
  });

  it('asks for models by owner', () => {
    expect(isOwner.toQuery({ claims })).toEqual({
      key: 'ownerRef',
      values: claims,
    });
  });
});

describe('HAS_TIER', () => {
  it('matches any of its tiers and no other', () => {
    const tiers: Tier[] = ['T1', 'T2'];
    const matching = (['T1', 'T2', 'T3', 'T4'] as const).filter(tier =>
      hasTier.apply(scoring({ tier }), { tiers }),
    );
    expect(matching).toEqual(tiers);
    expect(hasTier.apply(scoring(), { tiers: [] })).toBe(false);
  });

  it('asks for models by tier', () => {
    expect(hasTier.toQuery({ tiers: ['T4'] })).toEqual({
      key: 'tier',
      values: ['T4'],
    });
  });
});

describe('a conditional decision', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  const owns: Record<string, string> = {
    'user:default/ann': 'group:default/fraud',
    'user:default/bob': 'group:default/growth',
  };

  beforeAll(async () => {
    plugin = await startPlugin({
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', { ...PORTABLE, tier: 'T3' }),
      ],
    });
    await plugin.reconcile();
  });
  afterAll(() => plugin.stop());

  const as = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);
  const record = (name: string, target: string) =>
    request(plugin.server)
      .post(`${BASE}/models/component/default/${target}/drills`)
      .set('Authorization', as(name))
      .send({
        type: 'tabletop',
        from: 'aws/ap-southeast-1',
        to: 'gcp/asia-southeast2',
        startedAt: '2026-11-01T00:00:00Z',
        recoveredAt: '2026-11-01T00:20:00Z',
        result: 'passed',
      });
  const mayRecord = async (name: string, target: string) =>
    (
      await request(plugin.server)
        .get(`${BASE}/models/component/default/${target}`)
        .set('Authorization', as(name))
    ).body.permissions.recordDrill;

  it('by IS_OWNER lets an owner record a drill and refuses another', async () => {
    plugin.policy.drills = user =>
      createModelConditionalDecision(
        drillRecordPermission,
        modelConditions.isOwner({ claims: [user, owns[user]] }),
      );
    expect((await record('ann', 'scoring')).status).toBe(201);
    expect((await record('bob', 'scoring')).status).toBe(403);
    expect((await record('bob', 'ranking')).status).toBe(201);
    expect(await mayRecord('ann', 'scoring')).toBe(true);
    expect(await mayRecord('bob', 'scoring')).toBe(false);
  });

  it('by HAS_TIER goes by the tier that the model is judged as', async () => {
    plugin.policy.drills = () =>
      createModelConditionalDecision(drillRecordPermission, {
        not: modelConditions.hasTier({ tiers: ['T1'] }),
      });
    expect((await record('ann', 'scoring')).status).toBe(403);
    expect((await record('ann', 'ranking')).status).toBe(201);
  });

  it('refuses a ref that is no model, whatever the rule', async () => {
    const none = applyConditions(
      plugin.server,
      createModelConditionalDecision(drillRecordPermission, {
        not: modelConditions.hasTier({ tiers: ['T1'] }),
      }),
      'component:default/none',
    );
    expect(await none).toBe(AuthorizeResult.DENY);
  });

  it('can be written from what the plugin tells of its rules', async () => {
    const { body } = await request(plugin.server).get(
      '/api/multicloud-ml/.well-known/backstage/permissions/metadata',
    );
    expect(body.rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'IS_OWNER',
          resourceType: 'multicloud-ml-model',
          paramsSchema: expect.objectContaining({
            properties: { claims: expect.objectContaining({ type: 'array' }) },
          }),
        }),
        expect.objectContaining({
          name: 'HAS_TIER',
          paramsSchema: expect.objectContaining({
            properties: { tiers: expect.objectContaining({ type: 'array' }) },
          }),
        }),
      ]),
    );
    expect(body.permissions.map((one: { name: string }) => one.name)).toEqual(
      expect.arrayContaining([
        'multicloud-ml.drill.record',
        'multicloud-ml.drill.confirm',
      ]),
    );
  });
});
