import type {
  Trend,
  TrendDay,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { weightedMean } from '../scorecard/weightedMean';
import type { TrendFrame } from './TrendFrame';
import { dayText } from './epochDay';

/** What models of one tier add up to: now where `day` is null, and else what one day added to it. */
export interface TierFigures {
  day: number | null;
  tier: number;
  models: number;
  /** Millionths of a point. */
  proved: number;
  protected: number;
}

interface TierState {
  models: number;
  proved: number;
  protected: number;
}

/**
 * How a set of models stood at the end of each day: from how it stands now, what each day added is taken away again. So
 * nothing has to be known of the time before the first day.
 */
export function walkBack(
  figures: readonly TierFigures[],
  frame: TrendFrame,
): Trend {
  const tiers = new Map<number, TierState>();
  const add = (row: TierFigures, sign: 1 | -1) => {
    const state = tiers.get(row.tier) ?? { models: 0, proved: 0, protected: 0 };
    tiers.set(row.tier, {
      models: state.models + sign * row.models,
      proved: state.proved + sign * row.proved,
      protected: state.protected + sign * row.protected,
    });
  };
  const byDay = new Map<number, TierFigures[]>();
  for (const row of figures) {
    if (row.day === null) {
      add(row, 1);
    } else {
      const rows = byDay.get(row.day);
      if (rows) {
        rows.push(row);
      } else {
        byDay.set(row.day, [row]);
      }
    }
  }
  // What a clock that was ahead has dated later than today belongs to today.
  for (const [day, rows] of byDay) {
    if (day > frame.last) {
      byDay.set(frame.last, [...(byDay.get(frame.last) ?? []), ...rows]);
    }
  }

  const days: TrendDay[] = [];
  for (let day = frame.last; day >= frame.first; day--) {
    days.unshift(dayOf(tiers, day, frame));
    byDay.get(day)?.forEach(row => add(row, -1));
  }
  return { days, ...changeOver(days) };
}

function dayOf(
  tiers: ReadonlyMap<number, TierState>,
  day: number,
  frame: TrendFrame,
): TrendDay {
  const { version, standard } = frame.standardOn(day);
  const states = [...tiers].map(([tier, state]) => ({ tier, ...state }));
  const mean = weightedMean(
    states.map(({ tier, models, proved }) => ({ tier, models, total: proved })),
    standard,
  );
  const t1 = tiers.get(1);
  return {
    day: dayText(day),
    models: states.reduce((sum, state) => sum + state.models, 0),
    ...(mean && { portability: mean.points }),
    t1: { models: t1?.models ?? 0, protected: t1?.protected ?? 0 },
    ...(day > frame.first &&
      frame.standardOn(day - 1).version !== version && {
        standardChanged: true,
      }),
  };
}

function changeOver(days: readonly TrendDay[]): Pick<Trend, 'change'> {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || first === last) {
    return {};
  }
  return {
    change: {
      ...(first.portability !== undefined &&
        last.portability !== undefined && {
          portability: difference(last.portability, first.portability),
        }),
      t1Protected: last.t1.protected - first.t1.protected,
      models: last.models - first.models,
    },
  };
}

/** Of figures with six decimals, with six decimals. */
function difference(one: number, other: number): number {
  return Math.round((one - other) * 1e6) / 1e6;
}
