import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useState } from 'react';
import { multicloudMlApiRef, type MultiCloudMlApi } from '../../api';
import { failureOf, useResource, type MyTeam } from '../../hooks';

/** Teams that are tried one after the other until one has models. */
const MOST_TRIED = 5;
const CHOSEN = 'team';

/** The scorecard of the team that the reader chose here before, else of the first of theirs that has models. */
export function useMyScorecard(teams: MyTeam[]) {
  const api = useApi(multicloudMlApiRef);
  const storage = useApi(storageApiRef).forBucket('multicloud-ml.home');
  const [chosen, setChosen] = useState(
    () => storage.snapshot<string>(CHOSEN).value,
  );
  const refs = teams.map(({ entityRef }) => entityRef);
  const wanted = refs.find(ref => ref === chosen);
  const tried = wanted ? [wanted] : refs.slice(0, MOST_TRIED);

  return {
    ...useResource(tried.join(), signal => firstOf(api, tried, signal)),
    choose: (entityRef: string) => {
      setChosen(entityRef);
      // Where it cannot be kept it holds for this visit.
      storage.set(CHOSEN, entityRef).catch(() => {});
    },
  };
}

/** The first scorecard with models, else the first one; undefined when the backend knows none of the groups yet. */
async function firstOf(
  api: MultiCloudMlApi,
  groupRefs: string[],
  signal: AbortSignal,
): Promise<Scorecard | undefined> {
  let empty: Scorecard | undefined;
  for (const groupRef of groupRefs) {
    try {
      const scorecard = await api.getScorecard(groupRef, { signal });
      if (scorecard.rollup.models > 0) return scorecard;
      empty ??= scorecard;
    } catch (error) {
      if (!(error instanceof Error) || failureOf(error) !== 'not-found') {
        throw error;
      }
    }
  }
  return empty;
}
