import { addDays } from './days';
import { findAnomalies } from './findAnomalies';

const LAST = '2026-11-23';
const DAYS = 100;

/** A hundred days to a Monday, the oldest first: what a day costs, by its index and weekday (0 is Sunday). */
function series(
  costOf: (index: number, weekday: number) => number | undefined,
) {
  return Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(LAST, index - DAYS + 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return { day, cost: costOf(index, weekday) };
  }).flatMap(({ day, cost }) =>
    cost === undefined ? [] : [{ day, amount: cost.toFixed(2) }],
  );
}
const dayAt = (index: number) => addDays(LAST, index - DAYS + 1);
const weekly = (weekday: number) =>
  weekday === 0 || weekday === 6 ? 200 : 1000;
const found = (...args: Parameters<typeof findAnomalies>) =>
  findAnomalies(...args).map(({ day }) => day);

describe('finds', () => {
  it('a day that leaves its weekly pattern, and says what was expected', () => {
    expect(
      findAnomalies(
        series((index, weekday) => weekly(weekday) * (index === 90 ? 2 : 1)),
      ),
    ).toEqual([{ day: dayAt(90), amount: '400', expected: '200' }]);
  });

  it('a weekend that costs what a working day costs', () => {
    expect(
      found(
        series((index, weekday) => (index === 90 ? 1000 : weekly(weekday))),
      ),
    ).toEqual([dayAt(90)]);
  });

  it('a day that costs nothing, and two days one after the other', () => {
    expect(
      found(
        series((index, weekday) =>
          index === 86 || index === 87 ? 0 : weekly(weekday),
        ),
      ),
    ).toEqual([dayAt(86), dayAt(87)]);
  });

  it('only days from the one asked for on', () => {
    const days = series((index, weekday) =>
      index === 70 || index === 90 ? 3000 : weekly(weekday),
    );
    expect(found(days)).toEqual([dayAt(70), dayAt(90)]);
    expect(found(days, { from: dayAt(90) })).toEqual([dayAt(90)]);
    expect(found([...days].reverse(), { from: dayAt(71) })).toEqual([
      dayAt(90),
    ]);
  });
});

describe('announces a new level on its first two days only', () => {
  it.each([
    ['twice the cost', (cost: number) => cost * 2],
    ['half of it', (cost: number) => cost / 2],
    ['something more each day', (cost: number) => cost + 600],
    ['nothing any more', () => 0],
  ])('%s', (_, shift) => {
    // From every day of a week, and up to six weeks after it.
    for (let first = 57; first < 64; first++) {
      const days = series((index, weekday) =>
        index < first ? weekly(weekday) : shift(weekly(weekday)),
      );
      expect(found(days)).toEqual([dayAt(first), dayAt(first + 1)]);
    }
  });

  it('with noise on it', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const noise = noiseOf(seed);
      const first = 57 + (seed % 30);
      const days = series(
        (index, weekday) =>
          weekly(weekday) * (index < first ? 1 : 2.5) * (1 + 0.03 * noise()),
      );
      expect(found(days)).toEqual([dayAt(first), dayAt(first + 1)]);
    }
  });
});

describe('is silent', () => {
  it.each([
    ['on a steady series', () => 1000],
    ['on a weekly pattern', (_: number, weekday: number) => weekly(weekday)],
    ['on nothing at all', () => 0],
    ['on credits', () => -1000],
    ['on steady growth', (index: number) => 1000 * 1.01 ** index],
    ['on cents', (index: number) => (index % 13 === 0 ? 4 : 0.01)],
    [
      'on a day within a quarter',
      (index: number) => (index === 90 ? 1240 : 1000),
    ],
  ])('%s', (_, costOf) => {
    expect(found(series(costOf))).toEqual([]);
  });

  it('with fewer than four same weekdays before', () => {
    const days = series((index, weekday) =>
      index < 70 ? undefined : weekly(weekday) * (index === 97 ? 5 : 1),
    );
    expect(found(days)).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it('where days are unknown rather than free', () => {
    expect(
      found(
        series((index, weekday) =>
          index % 5 === 0 ? undefined : weekly(weekday),
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['5 % of normal noise', 0.05, 0],
    // A day in two thousand: of 300 models with 72 days judged in each.
    ['20 % of normal noise', 0.2, 10],
  ])('on %s', (_, size, most) => {
    let announced = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const noise = noiseOf(seed);
      announced += found(
        series((__, weekday) => weekly(weekday) * (1 + size * noise())),
      ).length;
    }
    expect(announced).toBeLessThanOrEqual(most);
  });
});

/** Normal noise that is the same for the same seed. */
function noiseOf(seed: number): () => number {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
