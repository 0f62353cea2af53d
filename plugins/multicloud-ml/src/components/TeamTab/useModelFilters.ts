import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  GRADES,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
  type ListModelsRequest,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What narrows the list of models, and how it is sorted: all of it lives in the address, so that it can be shared. */
export interface ModelFilterValues {
  tier: string[];
  recovery: string[];
  grade: string[];
  residency: string[];
  text: string;
  sort: NonNullable<ListModelsRequest['sort']>;
  order: NonNullable<ListModelsRequest['order']>;
}

export interface ModelFilters {
  values: ModelFilterValues;
  /** Changes some of them; an empty list or text takes a filter away. */
  set: (change: Partial<ModelFilterValues>) => void;
}

const ALLOWED = {
  tier: TIERS,
  recovery: RECOVERY_STATUSES,
  grade: [...GRADES, 'withheld'],
  residency: RESIDENCY_STATUSES,
} as const;

const SORTS = [
  'worst-first',
  'title',
  'tier',
  'portability',
  'recovery',
  'cost',
] as const;

/** The filters of the models table, read from and written to the address. */
export function useModelFilters(): ModelFilters {
  const [params, setParams] = useSearchParams();

  const values = useMemo(() => readFilters(params), [params]);

  const set = useCallback(
    (change: Partial<ModelFilterValues>) =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          for (const [name, value] of Object.entries(change)) {
            next.delete(name);
            for (const item of [value].flat()) {
              if (item) next.append(name, item);
            }
          }
          return next;
        },
        // Typing is not a step that "back" should undo letter by letter.
        { replace: 'text' in change, preventScrollReset: true },
      ),
    [setParams],
  );

  return useMemo(() => ({ values, set }), [values, set]);
}

/** Reads the filters from an address; what is not a known value is left out rather than sent on. */
export function readFilters(params: URLSearchParams): ModelFilterValues {
  const read = (name: keyof typeof ALLOWED) => {
    const allowed: readonly string[] = ALLOWED[name];
    return params.getAll(name).filter(value => allowed.includes(value));
  };
  return {
    tier: read('tier'),
    recovery: read('recovery'),
    grade: read('grade'),
    residency: read('residency'),
    text: (params.get('text') ?? '').slice(0, 200),
    sort: SORTS.find(sort => sort === params.get('sort')) ?? 'worst-first',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
  };
}
