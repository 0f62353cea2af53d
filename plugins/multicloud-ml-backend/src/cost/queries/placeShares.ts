import type { CurrentTable } from './CurrentTable';

/** What a place has of a model's cost; the weights are of no unit, only their proportion tells. */
export interface PlaceShare {
  /** `provider/region`; empty when the bill does not say. */
  site: string;
  weight: number;
}

/**
 * How the bill's trailing 30 days (effective, without tax) spread a model over places. Rows in the currency of its
 * run-rate decide; where there are none, because the run-rate was converted, all of them do. Credits weigh nothing. Empty
 * when no bill names the model.
 */
export function placeShares(
  table: CurrentTable,
  entityRef: string,
  currency: string,
): PlaceShare[] {
  const model = table.modelId(entityRef);
  if (model === undefined) {
    return [];
  }
  const amounts = table.column('effective');
  const [start, end] = table.rowsOf(model);
  const own: PlaceShare[] = [];
  const all: PlaceShare[] = [];
  for (let row = start; row < end; row++) {
    const place = table.places[table.placeOf(row)];
    const weight = amounts.rough(row);
    if (!place.tax && weight > 0) {
      const share = {
        site: place.region ? `${place.provider}/${place.region}` : '',
        weight,
      };
      all.push(share);
      if (place.currency === currency) {
        own.push(share);
      }
    }
  }
  return own.length > 0 ? own : all;
}
