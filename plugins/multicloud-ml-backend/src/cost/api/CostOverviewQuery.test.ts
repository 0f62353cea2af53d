import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import { createRateTable } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type TestCost, insertCosts } from '../../__testUtils__/insertCosts';
import { GROUPS, model } from '../../__testUtils__/organisation';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';
import { fromUnits, toUnits } from '../queries/units';
import { CostOverviewQuery } from './CostOverviewQuery';

jest.setTimeout(120_000);
const databases = testDatabases();

const NAMES = Array.from({ length: 12 }, (_, index) => `m${index}`);
const arbitraryCost: fc.Arbitrary<TestCost> = fc.record({
  model: fc.constantFrom(...NAMES),
  day: fc.constantFrom('2026-11-18', '2026-11-01', '2026-10-10', '2026-03-01'),
  effective: fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }).map(fromUnits),
  provider: fc.constantFrom('aws', 'gcp'),
  region: fc.constantFrom('one', 'two', ''),
  service: fc.constantFrom('Amazon SageMaker', 'Vertex AI'),
  method: fc.constantFrom('tag', 'parent'),
  currency: fc.constantFrom('USD', 'SGD'),
  tax: fc.constantFrom(0, 0, 1),
});

/** Σ of the amounts of an answer, by currency. */
function sumOf(amounts: Array<{ amount: string; currency: string }>) {
  const sums: Record<string, bigint> = {};
  for (const { amount, currency } of amounts) {
    sums[currency] = (sums[currency] ?? 0n) + toUnits(amount);
  }
  return sums;
}

describe.each(databases.eachSupportedId())('an overview on %s', id => {
  it('is made of the models that a caller may see and of nothing else', async () => {
    const { knex, catalogSync, assessments } = await testParts(
      await databases.init(id),
      {
        entities: [
          ...GROUPS,
          ...NAMES.map((name, index) =>
            model(name, ['fraud', 'growth'][index % 2], {
              tier: (['T1', 'T2', 'T3'] as const)[index % 3],
            }),
          ),
        ],
      },
    );
    await catalogSync.reconcile();
    const overviews = new CostOverviewQuery(knex, {
      rates: createRateTable([]),
      staleAfterDays: 4,
      tagKeys: [],
      accounts: {},
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryCost, { maxLength: 40 }),
        fc.subarray(NAMES),
        fc.constantFrom(undefined, 'group:default/risk'),
        async (costs, seen, team) => {
          for (const table of [
            'cost_model_days',
            'cost_model_months',
            'cost_model_current',
            'cost_team_months',
            'cost_as_of',
            'cost_parts',
          ]) {
            await knex(table).delete();
          }
          await insertCosts(knex, costs);
          const refs = seen.map(name => `component:default/${name}`);
          const visible = new Set(
            seen.filter(name => !team || Number(name.slice(1)) % 2 === 0),
          );
          const expected = costs.filter(
            cost => visible.has(cost.model) && cost.tax === 0,
          );
          const sumsSince = (day: string) =>
            sumOf(
              expected
                .filter(cost => cost.day >= day)
                .map(({ effective, currency = '' }) => ({
                  amount: effective,
                  currency,
                })),
            );
          const answer: CostOverview = await overviews.overview(
            {
              ...(team && { group: { entity_ref: team, title: team } }),
              audience: {
                visibility: { kind: 'some', ids: await assessments.ids(refs) },
                cost: { kind: 'all' },
              },
              rest: { kind: 'hidden' },
            },
            { basis: 'effective', tax: 'excluded' },
            new Date('2026-11-20T08:00:00Z'),
          );
          const current = sumsSince('2026-10-20');
          const withZeros = { ...nothing(sumsSince('2026-09-20')), ...current };
          for (const part of [
            answer.totals,
            answer.methods,
            answer.by.provider,
            answer.by.site,
            answer.by.service,
            answer.by.tier,
          ]) {
            expect(sumOf(part)).toEqual(withZeros);
          }
          expect(sumOf(answer.months)).toEqual(sumsSince('2025-12-01'));
          expect(answer.models).toBe(visible.size);
          for (const mover of answer.movers) {
            expect([...visible]).toContain(mover.title);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function nothing(sums: Record<string, bigint>): Record<string, bigint> {
  return Object.fromEntries(Object.keys(sums).map(key => [key, 0n]));
}
