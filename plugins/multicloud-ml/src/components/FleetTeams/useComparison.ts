import { useApi } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { failureOf, useResource } from '../../hooks';

/** One of the teams that are compared; without a scorecard where there is no such team, or none that the reader may see. */
export interface ComparedTeam {
  groupRef: string;
  scorecard?: Scorecard;
}

/** The scorecards of the teams that are compared, in their order. */
export function useComparison(groupRefs: string[]) {
  const api = useApi(multicloudMlApiRef);
  return useResource(
    groupRefs.join(' '),
    (signal): Promise<ComparedTeam[]> =>
      Promise.all(
        groupRefs.map(async groupRef => {
          try {
            const scorecard = await api.getScorecard(groupRef, { signal });
            return { groupRef, scorecard };
          } catch (error) {
            if (error instanceof Error && failureOf(error) === 'not-found') {
              return { groupRef };
            }
            throw error;
          }
        }),
      ),
    { keepPrevious: true },
  );
}
