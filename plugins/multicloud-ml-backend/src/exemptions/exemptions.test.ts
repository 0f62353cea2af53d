import { mockCredentials } from '@backstage/backend-test-utils';
import {
  type Tier,
  exemptionApprovePermission,
  exemptionRequestPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import {
  createModelConditionalDecision,
  modelConditions,
} from '../permissions';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);
const databases = testDatabases();

const DAY = 86_400_000;
/** A day so many days from today, UTC. */
const day = (ahead: number) =>
  new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
const REASON = 'The second site is built next quarter.';
const asked = (change: object = {}) => ({
  covers: 'D10',
  reason: REASON,
  until: day(60),
  ...change,
});

async function start(id: Parameters<typeof databases.init>[0]) {
  const knex = await databases.init(id);
  const plugin = await startPlugin({
    knex,
    entities: [
      ...GROUPS,
      model('scoring', 'fraud', PORTABLE),
      model('ranking', 'growth', BOUND),
      ...(['T1', 'T3'] as Tier[]).map(tier =>
        model(`other-${tier.toLowerCase()}`, 'fraud', { ...BOUND, tier }),
      ),
    ],
  });
  await plugin.reconcile();
  const post = (path: string, name: string, body: object = {}) =>
    request(plugin.server)
      .post(`${BASE}${path}`)
      .set('Authorization', mockCredentials.user.header(`user:default/${name}`))
      .send(body);
  const get = async (path: string, name = 'ann') => {
    const { status, body } = await request(plugin.server)
      .get(`${BASE}${path}`)
      .set(
        'Authorization',
        mockCredentials.user.header(`user:default/${name}`),
      );
    expect([status, body]).toEqual([200, body]);
    return body;
  };
  const ask = (name: string, change: object = {}, target = 'ranking') =>
    post(`/models/component/default/${target}/exemptions`, name, asked(change));
  return {
    ...plugin,
    knex,
    post,
    get,
    ask,
    /** Requests one for every reason of a model, and has somebody approve them. */
    exempt: async (target: string) => {
      const found = await get(`/models/component/default/${target}`);
      for (const { id: covers } of found.assessment.recovery.reasons) {
        const { body } = await ask('ann', { covers }, target);
        await post(`/exemptions/${body.id}/approve`, 'bob');
      }
    },
  };
}

describe.each(databases.eachSupportedId())('exemptions on %s', id => {
  let plugin: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    plugin = await start(id);
  });
  afterEach(() => plugin.stop());

  const ranking = async (name = 'ann') =>
    plugin.get('/models/component/default/ranking', name);
  const reason = async (rule: string) =>
    (await ranking()).assessment.recovery.reasons.find(
      (one: { id: string }) => one.id === rule,
    );

  it('act once a second person has approved them, and hide nothing', async () => {
    const { ask, post, get } = plugin;
    expect((await ranking()).summary.recovery).toBe('unprotected');

    const requested = await ask('ann');
    expect(requested.status).toBe(201);
    expect(requested.body).toEqual({
      id: expect.any(String),
      entityRef: 'component:default/ranking',
      covers: 'D10',
      reason: REASON,
      until: day(60),
      requestedBy: 'user:default/ann',
      requestedAt: expect.any(String),
      state: 'requested',
    });
    expect((await ranking()).exemptions).toEqual([requested.body]);
    expect(await reason('D10')).not.toHaveProperty('exemption');

    const approved = await post(
      `/exemptions/${requested.body.id}/approve`,
      'bob',
      { note: 'Until the move.' },
    );
    expect(approved.status).toBe(200);
    expect(approved.body).toEqual({
      ...requested.body,
      state: 'approved',
      approvedBy: 'user:default/bob',
      decidedBy: 'user:default/bob',
      decidedAt: expect.any(String),
      decisionNote: 'Until the move.',
    });
    expect(await reason('D10')).toMatchObject({
      status: 'unprotected',
      exemption: { id: requested.body.id, until: day(60), reason: REASON },
    });
    const { summary } = await ranking();
    expect(summary).toMatchObject({ recovery: 'at-risk', exempted: 1 });
    // What was assessed again at once, lists and labels show.
    const { items } = await get('/models?text=ranking');
    expect(items[0]).toMatchObject({ recovery: 'at-risk', exempted: 1 });
    const { rollup } = await get('/teams/group/default/growth/scorecard');
    expect(rollup.exemptions).toEqual({
      inForce: 1,
      lapsing30Days: 0,
      requested: 0,
    });
    expect(plugin.audited).toEqual([
      'exemption-request succeeded',
      'exemption-approve succeeded',
    ]);
  });

  it('of every reason make a model exempt, never protected', async () => {
    await plugin.exempt('ranking');
    const { summary } = await ranking();
    expect(summary.recovery).toBe('exempt');
    expect(summary.exempted).toBeGreaterThan(2);
  });

  it('are refused with the field, the value and what is allowed', async () => {
    const { ask } = plugin;
    for (const [change, path, message] of [
      [{ covers: 'P3' }, 'covers', /"P3" cannot be exempted; name recovery/],
      [{ covers: 'D01' }, 'covers', /"D01" cannot be exempted/],
      [{ reason: ' ' }, 'reason', /is missing/],
      [{ reason: 'x'.repeat(2001) }, 'reason', /2001 characters.*2000/],
      [{ until: day(-1) }, 'until', /is over; name today/],
      [{ until: day(181) }, 'until', /more than 180 days away/],
      [{ until: '31.12.2026' }, 'until', /"31.12.2026" is not a day/],
    ] as const) {
      const { status, body } = await ask('ann', change);
      expect(status).toBe(400);
      expect(body.error.problems).toEqual([
        { path, message: expect.stringMatching(message) },
      ]);
    }
    for (const bad of [
      { until: undefined },
      { reason: 7 },
      { requestedBy: 'user:default/bob' },
    ]) {
      expect((await ask('ann', bad)).status).toBe(400);
    }
    expect((await ranking()).exemptions).toEqual([]);
  });

  it('are approved and rejected by somebody else only, and withdrawn by who asked', async () => {
    const { ask, post, policy } = plugin;
    const { body } = await ask('ann');
    for (const name of ['approve', 'reject']) {
      const own = await post(`/exemptions/${body.id}/${name}`, 'ann');
      expect(own.status).toBe(403);
      expect(own.body.error.message).toContain('themselves');
    }
    policy.denied.add(exemptionApprovePermission.name);
    expect((await post(`/exemptions/${body.id}/approve`, 'bob')).status).toBe(
      403,
    );
    expect((await post(`/exemptions/${body.id}/withdraw`, 'bob')).status).toBe(
      403,
    );
    const withdrawn = await post(`/exemptions/${body.id}/withdraw`, 'ann');
    expect(withdrawn.body).toMatchObject({
      state: 'withdrawn',
      decidedBy: 'user:default/ann',
    });
  });

  it('are decided once; only an approval can be withdrawn', async () => {
    const { ask, post } = plugin;
    const first = (await ask('ann')).body;
    expect(
      (await post(`/exemptions/${first.id}/reject`, 'bob')).body.state,
    ).toBe('rejected');
    for (const name of ['approve', 'reject', 'withdraw']) {
      const again = await post(`/exemptions/${first.id}/${name}`, 'eve');
      expect(again.status).toBe(409);
      expect(again.body.error.message).toContain(
        'is rejected already, by user:default/bob',
      );
    }

    const second = (await ask('ann')).body;
    await post(`/exemptions/${second.id}/approve`, 'bob');
    expect((await post(`/exemptions/${second.id}/reject`, 'eve')).status).toBe(
      409,
    );
    const withdrawn = await post(`/exemptions/${second.id}/withdraw`, 'eve');
    // Who approved it is not forgotten.
    expect(withdrawn.body).toMatchObject({
      state: 'withdrawn',
      approvedBy: 'user:default/bob',
      decidedBy: 'user:default/eve',
    });
    expect((await ranking()).summary.recovery).toBe('unprotected');
    expect((await ranking()).exemptions).toHaveLength(2);
    expect((await post('/exemptions/none/approve', 'bob')).status).toBe(404);
  });

  it('are requested once for a model and rule, whoever asks at once', async () => {
    const { ask, post, knex } = plugin;
    const answers = await Promise.all(
      ['ann', 'bob', 'eve', 'joe'].map(name => ask(name)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 409, 409, 409,
    ]);
    const { body } = answers.find(({ status }) => status === 201) ?? {};
    expect(answers.find(one => one.status === 409)?.body.error.message).toMatch(
      /requested already; it has to be decided, or withdrawn, first/,
    );

    await post(`/exemptions/${body.id}/approve`, 'zoe');
    expect((await ask('ann')).body.error.message).toContain(
      `exempt from D10 through ${day(60)} already`,
    );
    expect((await ask('ann', { covers: 'D11' })).status).toBe(201);
    expect((await ask('ann', {}, 'scoring')).status).toBe(201);

    // One that has lapsed gives way.
    await knex('exemptions')
      .where({ id: body.id })
      .update({ until: day(-1) });
    expect((await ask('ann')).status).toBe(201);
    const late = await post(`/exemptions/${body.id}/withdraw`, 'eve');
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain('has lapsed');
  });

  it('are decided once, whoever decides at once', async () => {
    const { ask, post } = plugin;
    const { body } = await ask('ann');
    const answers = await Promise.all(
      ['bob', 'eve', 'joe'].map((name, index) =>
        post(`/exemptions/${body.id}/${index ? 'reject' : 'approve'}`, name),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [stored] = (await ranking()).exemptions;
    const won = answers.find(({ status }) => status === 200)?.body;
    expect(stored).toEqual(won);
  });

  it('are listed by what there is to do, page by page, with what the caller may do', async () => {
    const { ask, post, get, knex } = plugin;
    const of = async (covers: string, until: string, decide?: string) => {
      const { body } = await ask('ann', { covers });
      await knex('exemptions').where({ id: body.id }).update({ until });
      if (decide) {
        await post(`/exemptions/${body.id}/${decide}`, 'bob');
      }
    };
    await of('D20', day(90), 'approve');
    await of('D21', day(20), 'approve');
    await of('D22', day(50), 'reject');
    await of('D23', day(-3));
    await of('D24', day(9));
    await of('D25', day(5));
    await ask('bob', { covers: 'recovery', until: day(1) }, 'scoring');

    const all = await get('/exemptions');
    const seen = all.items.map((one: Record<string, unknown>) =>
      [
        one.covers,
        one.state,
        one.mayDecide && 'decide',
        one.mayWithdraw && 'withdraw',
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(seen).toEqual([
      'recovery requested decide withdraw',
      'D25 requested withdraw',
      'D24 requested withdraw',
      'D21 approved withdraw',
      'D20 approved withdraw',
      'D22 rejected',
      'D23 lapsed',
    ]);
    expect(all.totalItems).toBe(7);
    expect(all.items[0].title).toBe('scoring');

    const paged: unknown[] = [];
    let cursor = '';
    do {
      const page = await get(`/exemptions?limit=2${cursor}`);
      expect(page.totalItems).toBe(7);
      paged.push(...page.items);
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(paged).toEqual(all.items);

    const covers = async (query: string) =>
      (await get(`/exemptions?${query}`)).items.map(
        (one: { covers: string }) => one.covers,
      );
    expect(await covers('state=approved&state=lapsed')).toEqual([
      'D21',
      'D20',
      'D23',
    ]);
    expect(await covers('team=group:default/fraud')).toEqual(['recovery']);
    expect(await covers('entityRef=Component:default/Scoring')).toEqual([
      'recovery',
    ]);
    const { rollup } = await get('/teams/group/default/leads/scorecard');
    expect(rollup.exemptions).toEqual({
      inForce: 2,
      lapsing30Days: 1,
      requested: 3,
    });
    const bad = await request(plugin.server)
      .get(`${BASE}/exemptions?cursor=abc`)
      .set('Authorization', mockCredentials.user.header());
    expect(bad.status).toBe(400);
  });

  it('come from files too, which alone can change these', async () => {
    const { post, ask, get, knex } = plugin;
    await knex('exemptions').insert({
      id: 'file-1',
      entity_ref: 'component:default/ranking',
      covers: 'D10',
      reason: REASON,
      until: day(30),
      requested_by: 'user:default/ann',
      approved_by: 'user:default/bob',
      state: 'approved',
      from_file: 1,
    });
    expect(await reason('D10')).toHaveProperty('exemption.id', 'file-1');
    expect((await ask('ann')).status).toBe(409);
    for (const name of ['approve', 'reject', 'withdraw']) {
      const refused = await post(`/exemptions/file-1/${name}`, 'eve');
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('comes from a file');
    }
    const { items } = await get('/exemptions');
    expect(items).toEqual([
      expect.objectContaining({
        fromFile: true,
        mayDecide: false,
        mayWithdraw: false,
      }),
    ]);
  });

  it('let a policy go by owner and tier, and the list tells what it lets through', async () => {
    const { ask, get, policy } = plugin;
    policy.denied.clear();
    await ask('ann', {}, 'other-t1');
    await ask('ann', {}, 'other-t3');
    await ask('ann', {}, 'ranking');
    policy.exemptions = (user, permission) =>
      permission === exemptionRequestPermission.name
        ? createModelConditionalDecision(
            exemptionRequestPermission,
            modelConditions.isOwner({ claims: [user, 'group:default/fraud'] }),
          )
        : createModelConditionalDecision(
            exemptionApprovePermission,
            modelConditions.hasTier({ tiers: ['T1'] }),
          );
    const decidable = (await get('/exemptions', 'bob')).items.filter(
      (one: { mayDecide: boolean }) => one.mayDecide,
    );
    expect(
      decidable.map((one: { entityRef: string }) => one.entityRef),
    ).toEqual(['component:default/other-t1']);
    expect((await ask('ann', { covers: 'D20' }, 'other-t3')).status).toBe(201);
    expect((await ask('ann', { covers: 'D20' }, 'ranking')).status).toBe(403);
    const { permissions } = await ranking('bob');
    expect(permissions).toMatchObject({
      requestExemption: false,
      approveExemption: false,
    });
  });
});
