import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import request from 'supertest';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';
import { START, testParts } from '../__testUtils__/testParts';
import { importDrillFiles } from './importDrillFiles';

jest.setTimeout(60_000);
const databases = testDatabases();
const DAY = 86_400_000;
const MODEL = '/models/component/default/scoring';

const as = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

const drill = () => ({
  type: 'failover',
  from: 'aws/ap-southeast-1',
  to: 'gcp/asia-southeast2',
  startedAt: new Date(Date.now() - 2 * DAY).toISOString(),
  recoveredAt: new Date(Date.now() - 2 * DAY + 1_200_000).toISOString(),
  result: 'passed',
});

describe.each(databases.eachSupportedId())('drills on %s', id => {
  async function start() {
    const plugin = await startPlugin({
      knex: await databases.init(id),
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
    });
    await plugin.reconcile();
    const post = (path: string, name: string, body?: object) => {
      const sending = request(plugin.server)
        .post(`${BASE}${path}`)
        .set('Authorization', as(name));
      return body ? sending.send(body) : sending;
    };
    const recovery = async () =>
      (await request(plugin.server).get(`${BASE}/models`)).body.items[0]
        .recovery;
    return { ...plugin, post, recovery };
  }

  it('count once a second person has confirmed them', async () => {
    const { server, post, recovery, audited, stop } = await start();
    expect(await recovery()).toBe('at-risk');

    const recorded = await post(`${MODEL}/drills`, 'ann', drill());
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({
      recordedBy: 'user:default/ann',
      setting: { provider: 'aws', artifactVersion: '7' },
    });
    expect(await recovery()).toBe('at-risk');

    const confirm = `/drills/${recorded.body.id}/confirm`;
    const own = await post(confirm, 'ann');
    expect(own.status).toBe(403);
    expect(own.body.error.message).toContain('themselves');

    const confirmed = await post(confirm, 'bob');
    expect(confirmed.status).toBe(200);
    expect(confirmed.body.confirmedBy).toBe('user:default/bob');
    expect(await recovery()).toBe('protected');

    expect((await post(confirm, 'eve')).status).toBe(409);
    const listed = await request(server).get(`${BASE}${MODEL}/drills`);
    expect(listed.body.items).toEqual([confirmed.body]);
    expect(audited).toEqual([
      'drill-record succeeded',
      'drill-confirm failed',
      'drill-confirm succeeded',
      'drill-confirm failed',
    ]);
    await stop();
  });

  it('are refused with the field, the value and what is allowed', async () => {
    const { post, stop } = await start();
    const refused = await post(`${MODEL}/drills`, 'ann', {
      ...drill(),
      to: 'gcp/atlantis',
      evidenceUrl: 'data:text/html,x',
      startedAt: '2999-01-01T00:00:00Z',
    });
    expect(refused.status).toBe(400);
    const { name, message, problems } = refused.body.error;
    expect(name).toBe('InputError');
    expect(problems).toEqual([
      { path: 'to', message: expect.stringMatching(/^to: .*"gcp\/atlantis"/) },
      { path: 'startedAt', message: expect.stringContaining('future') },
      { path: 'recoveredAt', message: expect.stringContaining('before') },
      { path: 'evidenceUrl', message: expect.stringContaining('http') },
    ]);
    for (const problem of problems) {
      expect(message).toContain(problem.message);
    }

    const fire = await post(`${MODEL}/drills`, 'ann', {
      ...drill(),
      type: 'fire',
    });
    expect(fire.status).toBe(400);
    expect(fire.body.error.problems).toEqual([
      { path: 'type', message: expect.stringContaining('failover') },
    ]);

    for (const bad of [
      { ...drill(), recordedBy: 'user:default/bob' },
      { ...drill(), dataLossMinutes: 'none' },
      {},
    ]) {
      expect((await post(`${MODEL}/drills`, 'ann', bad)).status).toBe(400);
    }
    await stop();
  });

  it('are imported from a file once, and named when they cannot be used', async () => {
    const knex = await databases.init(id);
    const { drills, settings } = await testParts(knex);
    const file = join(await mkdtemp(join(tmpdir(), 'drills-')), 'drills.yaml');
    await writeFile(
      file,
      `- entityRef: scoring
  type: failover
  from: aws/ap-southeast-1
  to: gcp/asia-southeast2
  startedDaysAgo: 6
  recoveryMinutes: 41
  result: passed
  recordedBy: user:default/ann
  confirmedBy: user:default/bob
- entityRef: scoring
  type: fire
- entityRef: scoring
  type: failover
  from: aws/ap-southeast-1
  to: gcp/asia-southeast2
  startedDaysAgo: 6
  result: failed
  recordedBy: user:default/ann
  confirmedBy: Ann
`,
    );
    const logger = mockServices.logger.mock();
    const options = { settings, clock: () => START, logger };
    await importDrillFiles([file], drills, options);
    await importDrillFiles([file], drills, {
      ...options,
      clock: () => new Date(START.getTime() + DAY),
    });

    expect(await drills.list('component:default/scoring')).toMatchObject([
      {
        startedAt: '2026-11-14T08:00:00.000Z',
        recoveredAt: '2026-11-14T08:41:00.000Z',
        confirmedBy: 'user:default/bob',
      },
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('entry 2 is left out'),
    );
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('nobody confirms their own'),
    );
    await expect(
      importDrillFiles(['/nowhere.yaml'], drills, options),
    ).rejects.toThrow('multicloudMl.drills.files names /nowhere.yaml');
  });
});
