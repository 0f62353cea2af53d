import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ListTeamsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { PAGE_PARAMS } from '../../hooks';
import { isEntityRef } from '../ModelList';

/** More teams than this do not fit side by side. */
export const MOST_COMPARED = 4;

export interface TeamFilterValues {
  text: string;
  sort: NonNullable<ListTeamsRequest['sort']>;
  order: NonNullable<ListTeamsRequest['order']>;
  /** Group entity refs. */
  compare: string[];
}

export interface TeamFilters {
  values: TeamFilterValues;
  /** Changes some of them; a change of the list begins at its first page. */
  set: (change: Partial<TeamFilterValues>) => void;
}

const SORTS = [
  'title',
  'models',
  'portability',
  'protected',
  'cost',
  'change',
] as const;

/** How the teams are listed and which are compared: all of it in the address, so that a link shows the same. */
export function useTeamFilters(): TeamFilters {
  const [params, setParams] = useSearchParams();

  const values = useMemo(
    (): TeamFilterValues => ({
      text: (params.get('text') ?? '').slice(0, 200),
      sort: SORTS.find(sort => sort === params.get('sort')) ?? 'title',
      order: params.get('order') === 'desc' ? 'desc' : 'asc',
      compare: [...new Set(params.getAll('compare'))]
        .filter(isEntityRef)
        .slice(0, MOST_COMPARED),
    }),
    [params],
  );

  const set = useCallback(
    (change: Partial<TeamFilterValues>) =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          const isOtherList = Object.keys(change).some(
            name => name !== 'compare',
          );
          if (isOtherList) PAGE_PARAMS.forEach(name => next.delete(name));
          for (const [name, value] of Object.entries(change)) {
            next.delete(name);
            for (const item of [value].flat()) {
              if (item) next.append(name, item);
            }
          }
          return next;
        },
        // Neither typing nor ticking is a step that "back" should undo one by one.
        {
          replace: 'text' in change || 'compare' in change,
          preventScrollReset: true,
        },
      ),
    [setParams],
  );

  return useMemo(() => ({ values, set }), [values, set]);
}
