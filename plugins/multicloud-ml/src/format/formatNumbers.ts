/**
 * Figures are rounded down, so that none contradicts the grade beside it. A sum such as 0.1 + 0.2 may stand a hair
 * under the number that it means; the tolerance is far below anything that is shown.
 */
function floorTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.floor(value * factor + 1e-7) / factor;
}

/** A score or a share, whole points: `78.9` is `78`. */
export function formatScore(value: number): string {
  return String(floorTo(value, 0));
}

/** Points of a criterion, at most one decimal: `3.75` is `3.7`, `20` is `20`. */
export function formatPoints(value: number): string {
  return String(floorTo(value, 1));
}

/** What a step gains, signed: `11.25` is `+11.2`. */
export function formatGain(value: number): string {
  const shown = floorTo(Math.abs(value), 1);
  if (shown === 0 && value > 0) return '< +0.1';
  return `${value < 0 ? '−' : '+'}${shown}`;
}

/** A whole number with separators: `84210` is `84,210`. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}

/** `1 model`, `2 models`. */
export function formatPlural(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
