import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  EXEMPTION_STATES,
  type ExemptionState,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { PAGE_PARAMS } from '../../hooks';
import { isEntityRef } from '../ModelList';

export interface ExemptionFilterValues {
  /** Empty: every state. */
  state: ExemptionState[];
  /** Group entity refs. */
  team: string[];
}

export interface ExemptionFilters {
  values: ExemptionFilterValues;
  isFiltered: boolean;
  /** Changes some of them and begins at the first page. */
  set: (change: Partial<ExemptionFilterValues>) => void;
}

/** What narrows the list of exemptions: all of it in the address, so that a link shows the same. */
export function useExemptionFilters(): ExemptionFilters {
  const [params, setParams] = useSearchParams();

  const values = useMemo((): ExemptionFilterValues => {
    const states = params.getAll('state');
    return {
      state: EXEMPTION_STATES.filter(state => states.includes(state)),
      team: [...new Set(params.getAll('team'))].filter(isEntityRef),
    };
  }, [params]);

  const set = useCallback(
    (change: Partial<ExemptionFilterValues>) =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          PAGE_PARAMS.forEach(name => next.delete(name));
          for (const [name, items] of Object.entries(change)) {
            next.delete(name);
            items.forEach(item => next.append(name, item));
          }
          return next;
        },
        { preventScrollReset: true },
      ),
    [setParams],
  );

  return useMemo(
    () => ({
      values,
      isFiltered: values.state.length > 0 || values.team.length > 0,
      set,
    }),
    [values, set],
  );
}
