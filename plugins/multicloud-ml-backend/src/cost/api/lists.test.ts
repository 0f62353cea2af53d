import type { ListUnattributedResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import {
  FORMULA,
  HOSTILE_TEXTS as HOSTILE,
  cellsOf,
} from '../../__testUtils__/hostileTexts';
import { insertCosts } from '../../__testUtils__/insertCosts';
import { GROUPS, PORTABLE, model } from '../../__testUtils__/organisation';
import { BASE, startPlugin } from '../../__testUtils__/startPlugin';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { CostSourcesQuery } from './CostSourcesQuery';

jest.setTimeout(60_000);
const databases = testDatabases();
const DAY = '2026-11-18';

describe.each(databases.eachSupportedId())('lists of costs on %s', id => {
  let plugin: Awaited<ReturnType<typeof startPlugin>> | undefined;
  afterEach(async () => {
    await plugin?.stop();
    plugin = undefined;
  });

  async function start() {
    const knex = await databases.init(id);
    const started = await startPlugin({
      knex,
      config: {
        multicloudMl: {
          costs: {
            rates: [{ month: '2026-11', from: 'SGD', to: 'USD', rate: '0.5' }],
          },
        },
      },
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE, { title: HOSTILE[0] }),
        ...Array.from({ length: 450 }, (_, index) =>
          model(`m${index}`, 'growth', {}),
        ),
      ],
    });
    plugin = started;
    await started.reconcile();
    return {
      knex,
      plugin: started,
      get: (path: string) => request(started.server).get(`${BASE}${path}`),
    };
  }

  it('page through what no model is charged with, largest first, every line once', async () => {
    const { knex, get } = await start();
    const amounts = [5, 1, 9, 7, 7, 7, 3, 0.5, -2, 4, 8];
    await insertCosts(knex, [], {
      rest: amounts.flatMap((amount, index) => [
        {
          method: index % 3 ? ('pool' as const) : ('unattributed' as const),
          effective: String(amount),
          currency: index % 2 ? 'USD' : 'SGD',
          group: 'group:default/fraud',
          resourceId: `arn:${index}`,
          accountId: '111122223333',
        },
      ]),
    });
    for (const query of ['', '&currency=USD', '&currency=IDR']) {
      const all: ListUnattributedResponse['items'] = [];
      let cursor: string | undefined;
      do {
        const { body }: { body: ListUnattributedResponse } = await get(
          `/costs/unattributed?limit=3${query}${
            cursor === undefined ? '' : `&cursor=${cursor}`
          }`,
        );
        expect(body.totalItems).toBe(amounts.length);
        all.push(...body.items);
        cursor = body.nextCursor;
      } while (cursor);
      expect(new Set(all.map(item => item.resourceId)).size).toBe(
        amounts.length,
      );
      for (const currency of new Set(all.map(item => item.currency))) {
        const own = all
          .filter(item => item.currency === currency)
          .map(item => Number(item.amount));
        expect(own).toEqual([...own].sort((a, b) => b - a));
      }
      expect(new Set(all.map(item => item.currency)).size).toBe(
        query === '&currency=USD' ? 1 : 2,
      );
    }
    const { body } = await get('/costs/unattributed?method=pool&limit=1');
    expect(body.totalItems).toBe(7);
    expect(body.items[0]).toMatchObject({
      method: 'pool',
      accountId: '111122223333',
      groupRef: 'group:default/fraud',
      fix: { tagKey: 'multicloud-ml.io/model' },
    });
    const other = await get(
      `/costs/unattributed?currency=USD&cursor=${body.nextCursor}`,
    );
    expect(other.status).toBe(400);
    const team = await get('/costs/unattributed?team=group:default/growth');
    expect(team.body).toMatchObject({ items: [], totalItems: 0 });
  });

  it('leave out what costs nothing on the basis asked for, and say up to when they are empty', async () => {
    const { knex, get } = await start();
    await insertCosts(knex, [], {
      rest: [
        { method: 'unattributed', effective: '0', billed: '9500' },
        { method: 'pool', effective: '-0.000000000000000001', billed: '0' },
      ],
    });
    const page = async (query: string) =>
      (await get(`/costs/unattributed${query}`)).body;
    expect(await page('')).toMatchObject({
      items: [{ method: 'pool' }],
      totalItems: 1,
    });
    expect(await page('?basis=billed')).toMatchObject({
      items: [{ amount: '9500' }],
      totalItems: 1,
    });
    const empty = await page('?team=group:default/growth');
    expect(empty).toMatchObject({
      items: [],
      terms: { asOf: expect.any(String) },
    });
  });

  it('export every month of every model, and no cell that begins a formula', async () => {
    const { knex, get, plugin: started } = await start();
    const hostile = HOSTILE.map((text, index) => ({
      model: 'scoring',
      day: DAY,
      effective: index === 0 ? '-12.5' : '1',
      deployment: text,
      region: text,
      service: text,
    }));
    const models = Array.from({ length: 450 }, (_, index) => ({
      model: `m${index}`,
      day: index % 2 ? DAY : '2026-10-01',
      effective: '0.000000000000000001',
    }));
    await insertCosts(knex, [...hostile, ...models]);
    const { text, headers } = await get('/costs/export');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="model-costs.csv"',
    );
    expect(headers['content-type']).toContain('text/csv');
    const [header, ...rows] = cellsOf(text);
    expect(rows).toHaveLength(hostile.length + models.length);
    const column = (name: string) => rows.map(row => row[header.indexOf(name)]);
    expect(new Set(column('model')).size).toBe(451);
    expect(new Set(column('as_of'))).toEqual(new Set([DAY]));
    expect(new Set(column('basis'))).toEqual(new Set(['effective']));
    expect(new Set(column('currency'))).toEqual(new Set(['USD']));
    expect(column('amount')).toContain('-12.5');
    const texts = rows.flatMap(row =>
      row.filter((_, index) => header[index] !== 'amount'),
    );
    for (const cell of texts) {
      expect(cell).not.toMatch(FORMULA);
    }
    for (const name of HOSTILE) {
      expect(column('deployment')).toContain(`'${name}`.replace(/^'a/, 'a'));
    }
    expect(column('amount').every(cell => /^-?\d+(\.\d+)?$/.test(cell))).toBe(
      true,
    );
    expect(started.audited).toContain('cost-export succeeded');

    const team = cellsOf(
      (await get('/costs/export?team=group:default/risk&currency=EUR')).text,
    );
    expect(team).toHaveLength(hostile.length + 1);
    expect((await get('/costs/export?team=group:default/nobody')).status).toBe(
      404,
    );
    expect(started.audited).toContain('cost-export failed');
  });

  it('tell how sources are doing, and quote a bill only to who may see all of it', async () => {
    const { knex } = await start();
    await knex('cost_sources').insert({
      source: 'focus/aws',
      last_attempt_at: '2026-11-19T09:00:00.000Z',
      failure: 'the bucket denies',
    });
    await knex('cost_deliveries').insert({
      id: 1,
      source: 'focus/aws',
      key: '2026-11',
      fingerprint: '1',
      delivered_at: '2026-11-19T06:00:00.000Z',
      read_at: '2026-11-19T07:00:00.000Z',
      state: 'refused',
      rows: 0,
      bad_rows: 25,
      problems: JSON.stringify(
        Array.from({ length: 25 }, (_, line) => ({
          file: 'a.csv',
          line,
          why: 'no',
        })),
      ),
    });
    const sources = new CostSourcesQuery(knex, [
      { id: 'focus/aws', type: 'focus' },
      { id: 'focus/gcp', type: 'focus' },
    ]);
    const [aws, gcp] = await sources.list(true);
    expect(aws).toMatchObject({
      failure: 'the bucket denies',
      deliveries: [{ key: '2026-11', state: 'refused', badRows: 25 }],
    });
    expect(aws.deliveries[0].problems).toHaveLength(20);
    expect(gcp).toEqual({ id: 'focus/gcp', type: 'focus', deliveries: [] });
    expect((await sources.list(false))[0].deliveries[0].problems).toEqual([]);
  });
});
