import { compareTitles } from '../fleet/compareTitles';
import type { TeamSort } from './parseTeamsRequest';
import type { TeamEntry } from './TeamEntry';

/** Where a team stands in an order. */
export interface Position {
  /** What the order goes by; undefined when it is not known, or the order goes by titles. */
  figure?: number;
  /** Lower case. */
  title: string;
  ref: string;
}

/** The position of each team in an order. */
export function positionsIn(
  sort: TeamSort,
  teams: readonly TeamEntry[],
): (team: TeamEntry) => Position {
  const figureOf = figures(sort, teams);
  return team => ({
    figure: figureOf(team),
    title: team.title.toLowerCase(),
    ref: team.entityRef,
  });
}

/** Whichever way an order runs, what is not known comes last; teams that are level are in order of title and ref. */
export function comparePositions(
  a: Position,
  b: Position,
  { sort, order }: { sort: TeamSort; order: 'asc' | 'desc' },
): number {
  const sign = order === 'desc' ? -1 : 1;
  if (a.figure !== b.figure) {
    if (a.figure === undefined || b.figure === undefined) {
      return a.figure === undefined ? 1 : -1;
    }
    return a.figure < b.figure ? -sign : sign;
  }
  const byTitle = compareTitles(a.title, b.title);
  if (byTitle !== 0) {
    return sort === 'title' ? sign * byTitle : byTitle;
  }
  if (a.ref === b.ref) {
    return 0;
  }
  return a.ref < b.ref ? -1 : 1;
}

function figures(
  sort: TeamSort,
  teams: readonly TeamEntry[],
): (team: TeamEntry) => number | undefined {
  switch (sort) {
    case 'title':
      return () => undefined;
    case 'protected':
      return ({ t1 }) => (t1.models > 0 ? t1.protected / t1.models : undefined);
    case 'cost': {
      const currency = mostUsed(teams);
      return ({ cost }) => cost.find(one => one.currency === currency)?.amount;
    }
    default:
      return team => team[sort];
  }
}

/** Amounts in different currencies cannot be compared: the one that most teams have decides. */
function mostUsed(teams: readonly TeamEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of teams.flatMap(team => team.cost)) {
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1))
    .at(0)?.[0];
}
