import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { FORMULA, HOSTILE_TEXTS, cellsOf } from '../__testUtils__/hostileTexts';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';
import { MODEL_COLUMNS } from './modelColumns';

jest.setTimeout(60_000);
const databases = testDatabases();

const ODD = `"],\n{"x": '\u2028\\`;

describe.each(databases.eachSupportedId())('models as a file on %s', id => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin({
      knex: await databases.init(id),
      entities: [
        ...GROUPS,
        ...[...HOSTILE_TEXTS, ODD].map((title, index) =>
          model(`odd-${index}`, 'fraud', PORTABLE, { title, lifecycle: title }),
        ),
        // More than a page is read at once.
        ...Array.from({ length: 1100 }, (_, index) =>
          model(`m${index}`, 'growth', { tier: 'T3' }),
        ),
        model('classified', 'growth', PORTABLE),
      ],
    });
    await plugin.reconcile();
    plugin.catalog.hidden.add('component:default/classified');
  });
  afterAll(() => plugin.stop());
  beforeEach(() => {
    plugin.policy.read = 'allow';
    plugin.policy.denied.clear();
    plugin.audited.length = 0;
  });

  const get = (query: string) =>
    request(plugin.server)
      .get(`${BASE}/models/export${query}`)
      .set('Authorization', mockCredentials.user.header());

  it('is CSV of every model in the order that is asked, and no cell begins a formula', async () => {
    const { text, headers } = await get('?sort=title');
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="models.csv"',
    );
    const [header, ...rows] = cellsOf(text);
    expect(header).toEqual([...MODEL_COLUMNS]);
    expect(rows).toHaveLength(HOSTILE_TEXTS.length + 1 + 1100 + 1);
    const refs = rows.map(row => row[0]);
    expect(new Set(refs).size).toBe(rows.length);
    for (const cell of rows.flat()) {
      expect(cell).not.toMatch(FORMULA);
    }
    for (const name of HOSTILE_TEXTS) {
      expect(rows.map(row => row[1])).toContain(`'${name}`.replace(/^'a/, 'a'));
    }
    expect(plugin.audited).toEqual(['model-export succeeded']);
  });

  it('is a JSON array, whatever titles hold, with numbers as numbers and null for what is unknown', async () => {
    const { text, headers } = await get('?format=json&team=group:default/risk');
    expect(headers['content-type']).toContain('application/json');
    const rows: Array<Record<string, unknown>> = JSON.parse(text);
    expect(rows.map(row => row.title).sort()).toEqual(
      [...HOSTILE_TEXTS, ODD].sort(),
    );
    expect(Object.keys(rows[0])).toEqual([...MODEL_COLUMNS]);
    expect(rows[0]).toMatchObject({
      monthly_cost: 1000,
      currency: 'USD',
      cost_hidden: false,
      sites: ['aws/ap-southeast-1', 'gcp/asia-southeast2'],
    });
    const [unknown] = JSON.parse((await get('?format=json&text=m7')).text);
    expect(unknown).toMatchObject({ monthly_cost: null, provider: null });

    const none = await get('?format=json&text=none-such');
    expect(JSON.parse(none.text)).toEqual([]);
  });

  it('holds nothing that the caller may not see', async () => {
    plugin.policy.read = 'conditional';
    const list = await get('?format=json');
    expect(list.text).not.toContain('classified');
    expect(JSON.parse(list.text)).toHaveLength(HOSTILE_TEXTS.length + 1101);

    plugin.policy.denied.add('multicloud-ml.cost.read');
    const [first] = JSON.parse((await get('?format=json&tier=T1')).text);
    expect(first).toMatchObject({
      monthly_cost: null,
      currency: null,
      cost_hidden: true,
    });
    expect((await get('?sort=cost')).status).toBe(403);
    expect(plugin.audited).toContain('model-export failed');
  });

  it.each([
    ['format=xml', 'csv, json'],
    ['rule=P99', 'P1, P2'],
    ['tier=T9', 'T1, T2'],
  ])('is refused for %s', async (query, allowed) => {
    const { status, body } = await get(`?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(allowed);
  });
});
