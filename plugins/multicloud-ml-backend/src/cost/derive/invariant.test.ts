import type {
  CostLine,
  Deployment,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { TestCostSource, line } from '../../__testUtils__/TestCostSource';
import { TestSource, seen } from '../../__testUtils__/TestSource';
import { costSums } from '../../__testUtils__/costSums';
import { GROUPS, model } from '../../__testUtils__/organisation';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';
import { DERIVED_KEYS, LIMB_COLUMNS } from './DerivedRow';
import { countedLines } from './countedLines';
import { noteDue } from '../store/due';

jest.setTimeout(240_000);
const databases = testDatabases();
const CLUSTER = 'arn:aws:eks:ap-southeast-1:111122223333:cluster/serving';
const NAMES = ['alpha', 'beta', 'gamma', 'delta'];
const METERED = NAMES.map((name, index) =>
  line('2026-11-18', '1.000000000000000001', {
    hours: String(index + 0.5),
    item: { resourceId: `${CLUSTER}/ml/${name}` },
  }),
);
const TABLES = [
  'cost_model_days',
  'cost_model_months',
  'cost_model_current',
  'cost_team_months',
  'cost_rest_current',
  'cost_run_rates',
];

/** Amounts that no float adds exactly, up to the last decimal. */
const arbitraryAmount = fc
  .tuple(
    fc.integer({ min: -3000, max: 9000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([cents, tail]) => `${cents}.00${String(tail).padStart(16, '0')}`);

const arbitraryLine = fc
  .record({
    day: fc.constantFrom(
      '2026-06-11',
      '2026-09-30',
      '2026-10-15',
      '2026-11-01',
      '2026-11-18',
      '2026-11-19',
    ),
    item: fc.constantFrom(
      { tag: 'alpha' },
      { tag: 'component:default/beta', tax: true },
      { resourceId: 'arn:gamma/endpoint' },
      { cluster: 'serving', service: 'Amazon EC2', machineLearning: false },
      { cluster: 'serving', namespace: 'ml', provider: 'aws' },
      { accountId: 'of-growth' },
      { service: 'Amazon S3', machineLearning: false },
    ),
    amount: arbitraryAmount,
    billed: arbitraryAmount,
    hours: fc.option(fc.constantFrom('1', '7.5'), { nil: undefined }),
    currency: fc.constantFrom('USD', 'USD', 'VND'),
  })
  .map(({ day, amount, ...more }): CostLine => line(day, amount, more));

const arbitraryStep = fc.oneof(
  fc.record({
    kind: fc.constant('bill' as const),
    key: fc.constantFrom('a', 'b'),
    lines: fc.array(arbitraryLine, { maxLength: 12 }),
    /** Whether it counts the hours of each deployment in the cluster. */
    metered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('models' as const),
    names: fc.subarray(NAMES),
    owner: fc.constantFrom('fraud', 'growth'),
    replicas: fc.integer({ min: 0, max: 3 }),
  }),
);

async function dump(knex: Knex) {
  const tables: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows: object[] = await knex(table);
    tables[table] = rows
      .map(row =>
        JSON.stringify(
          Object.entries(row)
            .map(([key, value]) => [key, value === null ? null : String(value)])
            .sort(),
        ),
      )
      .sort();
  }
  return tables;
}

describe.each(databases.eachSupportedId())('figures on %s', id => {
  it('sum to the bill exactly, and are the same whether made step by step or at once', async () => {
    const knex = await databases.init(id);
    const source = new TestSource();
    const parts = await testParts(knex, {
      entities: GROUPS,
      sources: [source],
      config: {
        multicloudMl: {
          costs: { accounts: { 'of-growth': 'group:default/growth' } },
        },
      },
    });
    const inCluster = (name: string, replicas: number) =>
      seen(name, {
        entityRef: `component:default/${name}`,
        deployments: [
          {
            externalId: `${CLUSTER}/ml/${name}`,
            name: 'serving',
            provider: 'aws',
            region: 'ap-southeast-1',
            service: 'eks',
            replicas,
          },
          {
            externalId: `arn:${name}/endpoint`,
            name: 'endpoint',
            provider: 'aws',
            region: 'ap-southeast-1',
          },
        ],
      });
    let runs = 0;
    const met = new Set<string>();
    const splits = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryStep, { minLength: 2, maxLength: 6 }),
        async steps => {
          const run = runs++;
          const bill = new TestCostSource(`test/run-${run}`);
          for (const [index, step] of steps.entries()) {
            if (step.kind === 'bill') {
              bill.deliver(
                step.key,
                '2026-11-20T06:00:00Z',
                step.metered ? [...step.lines, ...METERED] : step.lines,
                `${index}`,
              );
              await parts.bill(bill);
            } else {
              const deployments: Deployment[] = [
                { name: 'declared', role: 'primary', provider: 'aws' },
              ];
              parts.catalog.entities = [
                ...GROUPS,
                ...step.names.map(name =>
                  model(
                    name,
                    step.owner,
                    { deployments },
                    { etag: `${run} ${index}` },
                  ),
                ),
              ];
              source.complete(
                step.names.map(name => inCluster(name, step.replicas)),
              );
              await parts.poller.poll(source, new AbortController().signal);
              await parts.catalogSync.reconcile();
              await parts.settler.settle();
            }
            await holds(knex);
            const methods = await knex('cost_items').distinct('method');
            methods.forEach(row => met.add(row.method));
            const kinds = await knex('cost_model_months').distinct('split');
            kinds.forEach(row => splits.add(row.split));
          }
          const stepByStep = await dump(knex);
          for (const table of TABLES) {
            await knex(table).delete();
          }
          await noteDue(knex, 'month', [
            '2026-06',
            '2026-09',
            '2026-10',
            '2026-11',
          ]);
          await parts.settler.settle();
          expect(await dump(knex)).toEqual(stepByStep);
        },
      ),
      // Seeded, since what was met is checked below.
      { numRuns: 25, seed: 20261124 },
    );
    // Nothing was shown by never meeting it.
    expect([...met].sort()).toEqual([
      'parent',
      'pool',
      'resource',
      'tag',
      'unattributed',
    ]);
    expect([...splits].sort()).toEqual([
      '',
      'equally',
      'hours',
      'replicas',
      'whole',
    ]);
  });
});

async function holds(knex: Knex) {
  expect(await knex('cost_due')).toEqual([]);
  const add = (
    ...sums: Array<Record<string, [string, string]>>
  ): Record<string, bigint[]> => {
    const total: Record<string, bigint[]> = {};
    for (const sum of sums) {
      for (const [currency, amounts] of Object.entries(sum)) {
        total[currency] = amounts.map(
          (amount, index) => (total[currency]?.[index] ?? 0n) + scaled(amount),
        );
      }
    }
    return Object.fromEntries(
      Object.entries(total).filter(([, amounts]) =>
        amounts.some(one => one !== 0n),
      ),
    );
  };
  const rest = ['pool', 'unattributed'];
  const inWindow = (from: string, to: string) =>
    countedLines(knex)
      .join('cost_as_of as a', join =>
        join.on('a.source', 'p.source').andOn('a.provider', 'i.provider'),
      )
      .whereRaw(`l.day >= a.${from} and l.day ${to}`);
  const current = 'a.current_from';

  expect(
    add(
      await costSums(knex('cost_model_months'), knex),
      await costSums(countedLines(knex).whereIn('i.method', rest), knex),
    ),
  ).toEqual(add(await costSums(countedLines(knex), knex)));
  expect(add(await costSums(knex('cost_team_months'), knex))).toEqual(
    add(await costSums(knex('cost_model_months'), knex)),
  );
  expect(add(await costSums(knex('cost_model_days'), knex))).toEqual(
    add(
      await costSums(
        inWindow('days_from', '>= a.days_from').whereNotIn('i.method', rest),
        knex,
      ),
    ),
  );
  for (const [prefix, lines] of [
    ['', inWindow('current_from', '<= a.as_of')],
    ['previous_', inWindow('previous_from', `< ${current}`)],
  ] as const) {
    expect(
      add(
        await costSums(knex('cost_model_current'), knex, prefix),
        await costSums(knex('cost_rest_current'), knex, prefix),
      ),
    ).toEqual(add(await costSums(lines, knex)));
  }
  for (const table of ['cost_model_days', 'cost_model_months']) {
    for (const row of await knex(table).select(
      ...LIMB_COLUMNS,
      ...DERIVED_KEYS,
    )) {
      expect(
        BigInt(row.effective_lo) >= 0n && BigInt(row.effective_lo) < 10n ** 12n,
      ).toBe(true);
    }
  }
}

function scaled(amount: string): bigint {
  const [whole, fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(18, '0'));
}
