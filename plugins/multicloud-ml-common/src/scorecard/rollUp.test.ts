import { createStandard } from '../standard/createStandard';
import { rollUp } from './rollUp';
import type { ModelSummary } from './Scorecard';

const NOW = new Date('2026-11-20T08:00:00Z');
const opts = { standard: createStandard(), now: NOW };

function model(change: Partial<ModelSummary> = {}): ModelSummary {
  return {
    entityRef: 'component:default/fraud',
    title: 'Fraud',
    tier: 'T1',
    tierAssumed: false,
    proved: 80,
    possible: 90,
    coverage: 90,
    grade: 'B',
    recovery: 'protected',
    residency: 'ok',
    sites: [],
    warnings: 0,
    stale: false,
    assessedAt: NOW.toISOString(),
    ...change,
  };
}

it('weights by tier: 3 for T1, 2 for T2, 1 for T3 and T4', () => {
  const tiers = (['T1', 'T2', 'T3', 'T4'] as const).map((tier, index) =>
    model({ tier, proved: [90, 60, 30, 10][index] }),
  );
  expect(rollUp(tiers, opts).portability).toBe(
    Math.floor(((3 * 90 + 2 * 60 + 30 + 10) / 7) * 1e6) / 1e6,
  );
});

it('counts withheld models in the figure, and shows the graded share beside it', () => {
  const result = rollUp(
    [model(), model({ proved: 20, grade: 'withheld' })],
    opts,
  );
  expect(result).toMatchObject({
    models: 2,
    graded: 1,
    portability: 50,
    grade: 'D',
    grades: { A: 0, B: 1, C: 0, D: 0, E: 0, withheld: 1 },
  });
});

it('counts the models whose facts are stale', () => {
  expect(rollUp([model(), model({ stale: true })], opts).stale).toBe(1);
});

it('grades exactly at a threshold and not just below', () => {
  const grade = (...proved: number[]) =>
    rollUp(
      proved.map(one => model({ proved: one })),
      opts,
    ).grade;
  expect(grade(69, 71)).toBe('B');
  expect(grade(69, 70.999999)).toBe('C');
  expect(rollUp([model({ grade: 'withheld' })], opts).grade).toBe('withheld');
});

it('has no figure for no models', () => {
  const result = rollUp([], opts);
  expect([result.portability, result.grade, result.models]).toEqual([
    undefined,
    undefined,
    0,
  ]);
  expect(result.recovery.T4['not-required']).toBe(0);
});

it('weights by cost within a currency, over the models whose cost is known', () => {
  const result = rollUp(
    [
      model({
        proved: 90,
        provider: 'aws',
        monthlyCost: { amount: 300, currency: 'USD' },
      }),
      model({
        proved: 50,
        provider: 'gcp',
        monthlyCost: { amount: 100, currency: 'USD' },
      }),
      model({
        proved: 10,
        provider: 'aws',
        monthlyCost: { amount: 0.1, currency: 'USD' },
      }),
      model({ proved: 40, monthlyCost: { amount: 7, currency: 'SGD' } }),
      model({ proved: 70, monthlyCost: { amount: 0, currency: 'IDR' } }),
      model(),
    ],
    opts,
  );
  expect(result.portabilityByCost).toEqual([
    { currency: 'SGD', portability: 40, models: 1 },
    {
      currency: 'USD',
      portability: Math.floor((32_001 / 400.1) * 1e6) / 1e6,
      models: 3,
    },
  ]);
  expect(result.cost).toEqual([
    { provider: 'aws', currency: 'USD', amount: 300.1, models: 2 },
    { provider: 'gcp', currency: 'USD', amount: 100, models: 1 },
    { provider: 'unknown', currency: 'IDR', amount: 0, models: 1 },
    { provider: 'unknown', currency: 'SGD', amount: 7, models: 1 },
  ]);
  expect(result.costUnknown).toBe(1);
});

it('counts tier by recovery, residency, protected T1 and drills', () => {
  const due = (days: number) =>
    new Date(NOW.getTime() + days * 86_400_000).toISOString();
  const result = rollUp(
    [
      model({ drillDueAt: due(30) }),
      model({ recovery: 'at-risk', residency: 'breach', drillDueAt: due(31) }),
      model({
        tier: 'T3',
        recovery: 'untested',
        residency: 'unknown',
        drillDueAt: due(-1),
      }),
      model({ tier: 'T4', recovery: 'not-required' }),
    ],
    opts,
  );
  expect(result.recovery.T1).toMatchObject({
    protected: 1,
    'at-risk': 1,
    untested: 0,
  });
  expect(result.recovery.T3.untested).toBe(1);
  expect(result.residency).toEqual({ ok: 2, breach: 1, unknown: 1 });
  expect(result.t1).toEqual({ models: 2, protected: 1 });
  expect(result.drills).toEqual({ overdue: 1, dueIn30Days: 1 });
});
