import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useHomeCurrency } from '../Cost';
import { currenciesOf, type Measure } from './measure';

/** What the dots of the map are sized by; it lives in the address, so that a link shows the same. */
export interface MapSettings {
  measure: Measure;
  /** Those in which something is known, in the order in which they are offered. */
  currencies: string[];
  set: (change: { size?: Measure['by']; currency?: string }) => void;
}

export function useMapSettings(sites: SiteSummary[]): MapSettings {
  const [params, setParams] = useSearchParams();
  const home = useHomeCurrency();
  const known = currenciesOf(sites);
  const currencies =
    home && known.includes(home)
      ? [home, ...known.filter(one => one !== home)]
      : known;
  const asked = params.get('currency');
  const currency = currencies.find(one => one === asked) ?? currencies.at(0);

  const set = useCallback(
    (change: { size?: Measure['by']; currency?: string }) =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          for (const [name, value] of Object.entries(change)) {
            next.set(name, value);
          }
          return next;
        },
        { preventScrollReset: true },
      ),
    [setParams],
  );

  return {
    measure:
      params.get('size') === 'spend' && currency !== undefined
        ? { by: 'spend', currency }
        : { by: 'models' },
    currencies,
    set,
  };
}
