import type { Reading } from './amountColumns';
import { type Coverage, coverageKey } from './coverage';
import type { CurrentTable } from './CurrentTable';
import type { TeamModel } from './teamModels';

/** What moves are compared by. */
export interface MoveScale {
  /** By currency: how much a move of one unit weighs against moves in the others. */
  weights: ReadonlyMap<string, number>;
  /** Sources that cover both periods: a model with costs of any other has not moved, its bill only begins here. */
  comparable: readonly Coverage[];
}

/** The models whose cost changed most, largest change first, as told from whole millionths. */
export function largestMoves(
  table: CurrentTable,
  models: readonly TeamModel[],
  { basis, tax }: Reading,
  { weights, comparable }: MoveScale,
  limit: number,
): string[] {
  const keys = new Set(comparable.map(coverageKey));
  const places = table.places.map(place => ({
    counted: tax === 'included' || !place.tax,
    comparable: keys.has(coverageKey(place)),
    weight: weights.get(place.currency) ?? 0,
  }));
  const now = table.column(basis);
  const before = table.column(`previous_${basis}`);
  const moves: Array<{ entityRef: string; size: number }> = [];
  for (const { id, entityRef } of models) {
    if (id === undefined) {
      continue;
    }
    const [start, end] = table.rowsOf(id);
    let change = 0;
    let isComparable = true;
    for (let row = start; row < end; row++) {
      const place = places[table.placeOf(row)];
      if (place.counted) {
        change += (now.rough(row) - before.rough(row)) * place.weight;
        isComparable &&= place.comparable;
      }
    }
    if (isComparable && change !== 0) {
      moves.push({ entityRef, size: Math.abs(change) });
    }
  }
  return moves
    .sort((a, b) => b.size - a.size || (a.entityRef < b.entityRef ? -1 : 1))
    .slice(0, limit)
    .map(move => move.entityRef);
}
