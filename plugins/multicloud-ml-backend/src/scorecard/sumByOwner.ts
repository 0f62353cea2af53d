import { RECOVERY_STATUSES } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FleetView } from '../fleet/FleetView';
import { hidesCost, knownCost } from '../fleet/summaryOf';
import { TeamSums } from './TeamSums';

const PROTECTED = RECOVERY_STATUSES.indexOf('protected');

/** What the models of each owner add up to, by the owner's entity ref: rows that the caller may see. */
export function sumByOwner(
  view: FleetView,
  rows: readonly number[],
  about: {
    now: Date;
    /** Exemptions in force, by model; none without it. */
    exemptions?: ReadonlyMap<string, number>;
  },
): Map<string, TeamSums> {
  const { table } = view;
  const { exemptions } = about;
  const now = about.now.getTime();
  const withheld = table.grade.test(grade => grade === 'withheld');
  const sums: TeamSums[] = table.owner.values.map(() => new TeamSums());
  for (const row of rows) {
    const micros = knownCost(view, row);
    sums[table.owner.codes[row]].add({
      tier: table.tier[row],
      proved: table.proved[row],
      graded: !withheld(row),
      protected: table.recovery[row] === PROTECTED,
      drillOverdue: table.drillDueAt[row] < now,
      exemptions: exemptions?.get(table.entityRefs[row]) ?? 0,
      costHidden: hidesCost(view, row),
      ...(micros !== undefined && {
        cost: { currency: table.currency.at(row), micros },
      }),
    });
  }
  return new Map(
    table.owner.values.map((ownerRef, code) => [ownerRef, sums[code]]),
  );
}

/** The sums of a group and everything below it. */
export function sumBelow(
  { groups }: Pick<FleetView, 'groups'>,
  groupRef: string,
  byOwner: ReadonlyMap<string, TeamSums>,
): TeamSums {
  const sums = new TeamSums();
  for (const ref of groups.below(groupRef)) {
    const own = byOwner.get(ref);
    if (own && own.models > 0) {
      sums.merge(own);
    }
  }
  return sums;
}
