/** An amount against the one before it. */
export interface ChangeWords {
  direction: 'up' | 'down' | 'same' | 'unknown';
  /** `+3 %`, `−12 %`, `no change`, or why there is no figure. */
  short: string;
}

/**
 * How much an amount changed against the period before, in whole per cent. There is no percentage of nothing, of a
 * credit, or of what no bill reaches; those are said in words.
 */
export function changeOf(
  amount: string,
  previous: string | undefined,
): ChangeWords {
  if (previous === undefined) {
    return { direction: 'unknown', short: 'no figure before' };
  }
  const now = Number(amount);
  const before = Number(previous);
  if (!Number.isFinite(now) || !Number.isFinite(before)) {
    return { direction: 'unknown', short: 'no figure before' };
  }
  if (now === before) return { direction: 'same', short: 'no change' };
  const direction = now > before ? 'up' : 'down';
  if (before === 0) return { direction, short: 'nothing before' };
  if (before < 0) return { direction, short: 'a credit before' };
  if (now < 0) return { direction, short: 'a credit now' };
  const percent = (100 * (now - before)) / before;
  const shown = Math.trunc(Math.abs(percent) + 1e-7);
  const sign = direction === 'up' ? '+' : '−';
  if (shown === 0) return { direction, short: 'under 1 %' };
  // Beyond a tenfold the percentage says less than the two amounts.
  if (shown >= 1000) return { direction, short: 'over ten times as much' };
  return { direction, short: `${sign}${shown} %` };
}
