import { mockCredentials } from '@backstage/backend-test-utils';
import { modelJoinPermission } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { TestSource, seen } from '../__testUtils__/TestSource';
import {
  createModelConditionalDecision,
  modelConditions,
} from '../permissions/conditions';

const ref = (name: string) => `component:default/${name}`;
const ONE = { digests: ['sha256:1'] };
const user = mockCredentials.user.header();

describe('the sightings of a model', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeEach(async () => {
    const mlflow = new TestSource('mlflow/prod');
    const kserve = new TestSource('kserve/eu');
    mlflow.complete([
      seen('a', { entityRef: ref('scoring'), url: 'https://mlflow.example/a' }),
      seen('b', { ...ONE, entityRef: ref('scoring') }),
      seen('c', { ...ONE, entityRef: ref('classified') }),
    ]);
    kserve.complete([seen('d', { entityRef: ref('ranking') })]);
    plugin = await startPlugin({
      sources: [mlflow, kserve],
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', PORTABLE),
        model('classified', 'fraud', PORTABLE),
      ],
    });
    await plugin.reconcile();
    await plugin.poll('mlflow/prod');
    await plugin.poll('kserve/eu');
    plugin.catalog.hidden.add(ref('classified'));
  });
  afterEach(() => plugin.stop());

  const get = (name: string, rest = '/sightings') =>
    request(plugin.server)
      .get(`${BASE}/models/component/default/${name}${rest}`)
      .set('Authorization', user);
  const post = (
    decision: 'join' | 'split' | 'release',
    to: string,
    body: object,
  ) =>
    request(plugin.server)
      .post(`${BASE}/models/component/default/${to}/sightings/${decision}`)
      .set('Authorization', user)
      .send(body);
  const of = (source: string, name: string) => ({
    source,
    externalId: `arn:${name}`,
  });

  it('are told with the reason of each', async () => {
    const { body } = await get('scoring');
    expect(body).toEqual({
      items: [
        {
          ...of('mlflow/prod', 'a'),
          name: 'a',
          scope: 'eu',
          url: 'https://mlflow.example/a',
          seenAt: expect.any(String),
          deployments: 1,
          join: { kind: 'stated', by: ref('scoring') },
        },
        expect.objectContaining(of('mlflow/prod', 'b')),
      ],
      conflicts: [
        {
          ...of('mlflow/prod', 'b'),
          kind: 'digest',
          by: 'sha256:1',
          other: {
            ...of('mlflow/prod', 'c'),
            entityRef: ref('classified'),
            name: 'c',
          },
        },
      ],
      permissions: { join: true },
    });
  });

  it('name no model that the caller may not see, nor does its assessment', async () => {
    const open = await get('scoring', '');
    expect(open.text).toContain('classified');
    plugin.policy.read = 'conditional';
    const sightings = await get('scoring');
    expect(sightings.body.conflicts).toEqual([
      { ...of('mlflow/prod', 'b'), kind: 'digest', by: 'sha256:1' },
    ]);
    const shown = await get('scoring', '');
    expect(shown.text).toContain('Sources disagree');
    expect(sightings.text + shown.text).not.toContain('classified');
  });

  it('are joined, and released, and it is audited', async () => {
    const d = of('kserve/eu', 'd');
    const joined = await post('join', 'scoring', d);
    expect(joined.body).toEqual({ entityRef: ref('scoring') });
    const { items } = (await get('scoring')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        ...d,
        join: {
          kind: 'hand',
          decided: {
            as: 'join',
            by: 'user:default/mock',
            at: expect.any(String),
          },
        },
      }),
    );
    expect((await get('ranking')).body.items).toEqual([]);
    // Its deployment is one of the model's at once.
    const assessed = (await get('scoring', '')).body.assessment.deployments;
    expect(JSON.stringify(assessed)).toContain('arn:d/endpoint');

    const wrong = await post('release', 'ranking', d);
    expect(wrong.status).toBe(404);
    const released = await post('release', 'scoring', d);
    expect(released.body).toEqual({ entityRef: ref('ranking') });
    const again = await post('release', 'ranking', d);
    expect(again.status).toBe(409);
    expect(plugin.audited).toEqual([
      'sighting-join succeeded',
      'sighting-release failed',
      'sighting-release succeeded',
      'sighting-release failed',
    ]);
  });

  it('are split into an entity of their own', async () => {
    const split = await post('split', 'scoring', of('mlflow/prod', 'a'));
    expect(split.body).toEqual({ entityRef: ref('a') });
    expect((await get('scoring')).body.items).toHaveLength(1);
    expect(plugin.audited).toEqual(['sighting-split succeeded']);
  });

  it('of a hidden model are answered like those that do not exist', async () => {
    plugin.policy.read = 'conditional';
    const hidden = await post('join', 'scoring', of('mlflow/prod', 'c'));
    const missing = await post('join', 'scoring', of('mlflow/prod', 'z'));
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.body.error.message.replace('arn:c', 'arn:z')).toBe(
      missing.body.error.message,
    );
    expect(plugin.audited).toEqual([
      'sighting-join failed',
      'sighting-join failed',
    ]);
  });

  it('do not go to a hidden model when they are released', async () => {
    const c = of('mlflow/prod', 'c');
    expect((await post('join', 'scoring', c)).status).toBe(200);
    plugin.policy.read = 'conditional';
    const { status, text } = await post('release', 'scoring', c);
    expect(status).toBe(403);
    expect(text).not.toContain('classified');
  });

  it.each(['join', 'split', 'release'] as const)(
    'are refused to those who may not %s',
    async decision => {
      plugin.policy.denied.add(modelJoinPermission.name);
      const choice = of('mlflow/prod', 'a');
      expect((await post(decision, 'scoring', choice)).status).toBe(403);
      expect((await get('scoring')).body.permissions).toEqual({ join: false });
    },
  );

  it('are moved by those who may on both models only', async () => {
    const owns = (group: string) => () =>
      createModelConditionalDecision(
        modelJoinPermission,
        modelConditions.isOwner({ claims: [`group:default/${group}`] }),
      );
    const d = of('kserve/eu', 'd');
    for (const group of ['fraud', 'growth']) {
      plugin.policy.drills = owns(group);
      expect((await post('join', 'scoring', d)).status).toBe(403);
    }
    plugin.policy.drills = owns('fraud');
    const b = of('mlflow/prod', 'b');
    expect((await post('split', 'scoring', b)).status).toBe(200);
  });

  it.each([
    [{}],
    [{ source: 'mlflow/prod' }],
    [{ source: '', externalId: 'x' }],
    [{ source: 'mlflow/prod', externalId: 'x', entityRef: 'y' }],
  ])('are not moved by %j', async body => {
    expect((await post('join', 'scoring', body)).status).toBe(400);
  });
});
