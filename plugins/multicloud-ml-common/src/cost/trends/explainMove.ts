import type { Decimal } from 'decimal.js';
import type { CostMover } from '../../api/costTypes';
import { Money, sumOf } from '../amounts/Money';
import { compareHours } from './compareHours';
import { describeMove, type MoveEffect } from './describeMove';
import type { PeriodSum } from './PeriodSum';

/** What one deployment cost in a period. @public */
export interface DeploymentSum {
  /** Its name; empty for what the bill says of the model only. */
  deployment: string;
  /** Plain decimal text. */
  amount: string;
  /** Instance-hours; absent where nothing counts them. */
  hours?: number;
}

/**
 * Why a model's cost moved between two periods, in one currency, where the bill shows it: deployments that came or went,
 * other hours at the old prices, or other prices (amount per instance-hour) for the new hours. Of the effects that go the
 * way the cost went, the largest counts, unless what no effect explains is larger still.
 *
 * Undefined when the cost did not move, and when hours are unknown and no deployment came or went. A deployment listed
 * twice in a period is added up.
 *
 * @throws Error when an amount is not decimal text.
 * @public
 */
export function explainMove(
  before: readonly DeploymentSum[],
  now: readonly DeploymentSum[],
): CostMover['cause'] {
  const then = sumUp(before);
  const since = sumUp(now);
  const change = totalOf(since.values()).minus(totalOf(then.values()));
  if (change.isZero()) {
    return undefined;
  }
  const came = without(since, then);
  const went = without(then, since);
  const effects: MoveEffect[] = [
    { kind: 'new-deployment', by: totalOf(came), names: came.map(nameOf) },
    {
      kind: 'stopped-deployment',
      by: totalOf(went).negated(),
      names: went.map(nameOf),
    },
    ...compareHours(then, since),
  ];
  const explained = sumOf(effects.map(({ by }) => by));
  const unexplained = change.minus(explained).abs();
  const largest = effects
    .filter(({ by }) => !by.isZero() && by.isPositive() === change.isPositive())
    .sort((a, b) => b.by.abs().comparedTo(a.by.abs()))
    .at(0);
  return largest && largest.by.abs().greaterThanOrEqualTo(unexplained)
    ? describeMove(largest)
    : undefined;
}

function sumUp(sums: readonly DeploymentSum[]): Map<string, PeriodSum> {
  const byName = new Map<string, PeriodSum>();
  for (const { deployment, amount, hours } of sums) {
    const found = byName.get(deployment);
    byName.set(deployment, {
      deployment,
      amount: (found?.amount ?? new Money(0)).plus(amount),
      hours: add(found?.hours, hours),
    });
  }
  return byName;
}

function add(left: number | undefined, right: number | undefined) {
  return left === undefined && right === undefined
    ? undefined
    : (left ?? 0) + (right ?? 0);
}

/** The deployments that cost something in one period and nothing in the other; the model itself is none. */
function without(
  these: Map<string, PeriodSum>,
  others: Map<string, PeriodSum>,
): PeriodSum[] {
  return [...these.values()].filter(
    ({ deployment, amount }) =>
      deployment !== '' &&
      !amount.isZero() &&
      (others.get(deployment)?.amount.isZero() ?? true),
  );
}

function totalOf(sums: Iterable<PeriodSum>): Decimal {
  return sumOf([...sums].map(({ amount }) => amount));
}

function nameOf({ deployment }: PeriodSum): string {
  return deployment;
}
