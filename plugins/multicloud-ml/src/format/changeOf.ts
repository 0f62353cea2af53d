/** An amount against the one before it: by how many per cent, or what is said in the place of a figure. */
export type AmountChange = {
  direction: 'up' | 'down' | 'same' | 'unknown';
} & (
  | { percent: number; instead?: undefined }
  | {
      percent?: undefined;
      instead:
        | 'noFigureBefore'
        | 'none'
        | 'nothingBefore'
        | 'creditBefore'
        | 'creditNow'
        | 'underOnePercent'
        | 'overTenfold';
    }
);

/**
 * How much an amount changed against the period before, in whole per cent. There is no percentage of nothing, of a
 * credit, or of what no bill reaches; those are said in words.
 */
export function changeOf(
  amount: string,
  previous: string | undefined,
): AmountChange {
  const now = Number(amount);
  const before = Number(previous);
  if (
    previous === undefined ||
    !Number.isFinite(now) ||
    !Number.isFinite(before)
  ) {
    return { direction: 'unknown', instead: 'noFigureBefore' };
  }
  if (now === before) return { direction: 'same', instead: 'none' };
  const direction = now > before ? 'up' : 'down';
  if (before === 0) return { direction, instead: 'nothingBefore' };
  if (before < 0) return { direction, instead: 'creditBefore' };
  if (now < 0) return { direction, instead: 'creditNow' };
  const percent = Math.trunc(Math.abs((100 * (now - before)) / before) + 1e-7);
  if (percent === 0) return { direction, instead: 'underOnePercent' };
  // Beyond a tenfold the percentage says less than the two amounts.
  if (percent >= 1000) return { direction, instead: 'overTenfold' };
  return { direction, percent };
}
