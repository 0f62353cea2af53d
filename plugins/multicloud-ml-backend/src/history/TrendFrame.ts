import {
  type Standard,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { epochDay } from './epochDay';

/** Which days a trend shows, and under which Standard each of them was. Days are counted as `epochDay` does. */
export interface TrendFrame {
  first: number;
  /** Today. */
  last: number;
  /** The same for frames that are. */
  key: string;
  /** The Standard at the end of a day: what was weighed then is not weighed anew. */
  standardOn(day: number): { version: string; standard: Standard };
}

const weightsSchema = z.record(z.enum(TIERS), z.number());

/**
 * @param days - How many days before today to begin with; later where nothing that old is known
 */
export async function loadTrendFrame(
  knex: Knex,
  standard: Standard,
  now: Date,
  days: number,
): Promise<TrendFrame> {
  const [state, noted]: [
    { began_at: string | null; released_before: number } | undefined,
    Array<{ version: string; at: string; tier_weights: string }>,
  ] = await Promise.all([
    knex('history_state').where({ id: 1 }).first(),
    knex('history_standards').orderBy('id'),
  ]);
  const eras = noted.map(({ version, at, tier_weights }) => ({
    since: epochDay(at),
    version,
    standard: {
      ...standard,
      tierWeights: weightsSchema.parse(JSON.parse(tier_weights)),
    },
  }));

  const last = epochDay(now);
  const began = state?.began_at ? epochDay(state.began_at) : last;
  // A day that is released is known at its end still: nothing of it is needed to walk back to there.
  const known = Math.max(began, (state?.released_before ?? 0) - 1);
  const first = Math.min(Math.max(last - days, known), last);
  return {
    first,
    last,
    key: JSON.stringify([first, last, noted]),
    standardOn(day) {
      const era =
        day < last ? eras.findLast(({ since }) => since <= day) : undefined;
      return era ?? { version: standard.version, standard };
    },
  };
}
