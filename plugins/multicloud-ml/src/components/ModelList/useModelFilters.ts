import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PAGE_PARAMS } from '../../hooks';
import {
  MODEL_FILTERS,
  readFilters,
  type ModelFilterName,
  type ModelFilterValues,
} from './modelFilters';

/** The filters of the models table. All of it lives in the address, so that a link shows the same. */
export interface ModelFilters {
  values: ModelFilterValues;
  /** Changes some of them; an empty list or text takes a filter away. */
  set: (change: Partial<ModelFilterValues>) => void;
  /** Takes every filter away; the order stays. */
  clear: () => void;
}

/**
 * The filters, read from and written to the address. A changed one begins at the first page.
 *
 * @param offered - the filters that the page has; a constant
 */
export function useModelFilters(
  offered: readonly ModelFilterName[] = MODEL_FILTERS,
): ModelFilters {
  const [params, setParams] = useSearchParams();

  const values = useMemo(() => readFilters(params, offered), [params, offered]);

  const set = useCallback(
    (change: Partial<ModelFilterValues>) =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          PAGE_PARAMS.forEach(name => next.delete(name));
          for (const [name, value] of Object.entries(change)) {
            next.delete(name);
            for (const item of [value].flat()) {
              if (item) next.append(name, item);
            }
          }
          return next;
        },
        // Typing is not a step that "back" should undo letter by letter.
        {
          replace: Object.keys(change).every(name => name === 'text'),
          preventScrollReset: true,
        },
      ),
    [setParams],
  );

  const clear = useCallback(
    () =>
      set({
        ...Object.fromEntries(MODEL_FILTERS.map(name => [name, []])),
        text: '',
      }),
    [set],
  );

  return useMemo(() => ({ values, set, clear }), [values, set, clear]);
}
