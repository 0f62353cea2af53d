import {
  type CostMover,
  type DeploymentSum,
  explainMove,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { Reading } from '../queries/amountColumns';
import { type Coverage, reachesBack } from '../queries/coverage';
import type { CurrentGroup } from '../queries/currentGroups';
import type { CurrentTable } from '../queries/CurrentTable';
import { type DeploymentSums, deploymentSums } from '../queries/deploymentSums';
import { largestMoves } from '../queries/largestMoves';
import type { TeamModel } from '../queries/teamModels';
import { absolute, fromUnits } from '../queries/units';
import type { DisplayCurrency } from './DisplayCurrency';
import { moveWeights } from './moveWeights';

const MOST = 10;
/** A model may move up in one currency and down in another: a few more are looked at than are told. */
const CANDIDATES = 2 * MOST;

/** The models whose cost changed most against the period before, with the cause where the bill shows it. */
export async function findMovers(
  models: readonly TeamModel[],
  knex: Knex,
  reading: Reading,
  about: {
    table: CurrentTable;
    groups: readonly CurrentGroup[];
    coverage: readonly Coverage[];
    day: string;
    display: DisplayCurrency;
  },
): Promise<CostMover[]> {
  const { display, day } = about;
  const { billed, shown } = moveWeights(about.groups, day, display);
  const candidates = largestMoves(
    about.table,
    models,
    reading,
    { weights: billed, comparable: about.coverage.filter(reachesBack) },
    CANDIDATES,
  );
  const sums = (await deploymentSums(knex, candidates, reading)).map(sum => {
    const now = display.show(
      { units: sum.amount, currency: sum.currency },
      day,
    );
    const before = display.show(
      { units: sum.previous, currency: sum.currency },
      day,
    );
    return {
      ...sum,
      amount: now.units,
      previous: before.units,
      currency: now.currency,
    };
  });
  const byModel = new Map<string, DeploymentSums[]>();
  for (const sum of sums) {
    const key = `${sum.entityRef} ${sum.currency}`;
    byModel.set(key, [...(byModel.get(key) ?? []), sum]);
  }
  return [...byModel.values()]
    .map(own => ({ own, change: changeOf(own) }))
    .filter(({ change }) => change !== 0n)
    .map(({ own, change }) => ({
      mover: toMover(own, change),
      weight: Number(absolute(change)) * (shown.get(own[0].currency) ?? 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ mover }) => mover);
}

function changeOf(own: readonly DeploymentSums[]): bigint {
  return own.reduce((sum, one) => sum + one.amount - one.previous, 0n);
}

function toMover(own: readonly DeploymentSums[], change: bigint): CostMover {
  const [{ entityRef, title, tier, currency }] = own;
  const sum = (of: (one: DeploymentSums) => bigint) =>
    fromUnits(own.reduce((total, one) => total + of(one), 0n));
  const cause = explainMove(
    own.flatMap(one =>
      toDeploymentSum(one.deployment, one.previous, one.previousHours),
    ),
    own.flatMap(one => toDeploymentSum(one.deployment, one.amount, one.hours)),
  );
  return {
    entityRef,
    title,
    tier,
    amount: sum(one => one.amount),
    previous: sum(one => one.previous),
    change: fromUnits(change),
    currency,
    ...(cause && { cause }),
  };
}

/** Nothing for a deployment that the bill does not know in the period. */
function toDeploymentSum(
  deployment: string,
  units: bigint,
  hours: number | undefined,
): DeploymentSum[] {
  return units === 0n && !hours
    ? []
    : [
        {
          deployment,
          amount: fromUnits(units),
          ...(hours !== undefined && { hours }),
        },
      ];
}
