import { intlCode, type Language } from './Language';
import { intlNumbers } from './intlNumbers';

/** The numbers of scores, points and counts, as the reader's language writes them. */
export function numberFormat(language: Language) {
  const { t } = language;
  const code = intlCode(language);

  const count = (value: number) => intlNumbers(code).format(value);
  const points = (value: number) =>
    intlNumbers(code, { maximumFractionDigits: 1 }).format(floorTo(value, 1));
  const score = (value: number) => count(floorTo(value, 0));

  return {
    /** A whole number with separators: `84210` is `84,210`. */
    count,

    /** A score or a share, whole points: `78.9` is `78`. */
    score,

    /** Points of a criterion, at most one decimal: `3.75` is `3.7`, `20` is `20`. */
    points,

    /** A share of a whole, 0 to 100: `66.7` is `66 %`. */
    percent: (value: number): string =>
      t('format.percent', { value: score(value) }),

    /** What a step gains, signed: `11.25` is `+11.2`. */
    gain: (value: number): string => {
      const shown = points(Math.abs(value));
      return value > 0 && floorTo(value, 1) === 0
        ? `< +${points(0.1)}`
        : `${value < 0 ? '−' : '+'}${shown}`;
    },
  };
}

/**
 * Figures are rounded down, so that none contradicts the grade beside it. A sum such as 0.1 + 0.2 may stand a hair
 * under the number that it means; the tolerance is far below anything that is shown.
 */
function floorTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.floor(value * factor + 1e-7) / factor;
}
