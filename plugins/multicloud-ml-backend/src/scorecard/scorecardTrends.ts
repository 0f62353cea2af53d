import type { ScorecardTrend } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { TrendQuery } from '../history/TrendQuery';
import type { Visibility } from '../visibility/Visibility';

/** What a scorecard compares with. */
const DAYS = 30;

/** How a team and its sub-teams have moved in thirty days. */
export async function scorecardTrends(
  trends: TrendQuery,
  groupRef: string,
  childRefs: readonly string[],
  visibility: Visibility,
  now: Date,
): Promise<{
  trend?: ScorecardTrend;
  /** Points of portability by sub-team; left out where nothing that old is known. */
  changes: ReadonlyMap<string, number>;
}> {
  const known = await trends.teams(
    [groupRef, ...childRefs],
    visibility,
    now,
    DAYS,
  );
  const own = known.get(groupRef);
  const days = (own?.days.length ?? 1) - 1;
  return {
    ...(own?.change && {
      trend: {
        days,
        ...(own.change.portability !== undefined && {
          portability: own.change.portability,
        }),
        t1Protected: own.change.t1Protected,
      },
    }),
    changes: new Map(
      childRefs.flatMap(ref => {
        const change = known.get(ref)?.change?.portability;
        return change === undefined || days < DAYS ? [] : [[ref, change]];
      }),
    ),
  };
}
