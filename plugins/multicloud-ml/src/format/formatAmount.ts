import { amountSize, isDecimal } from './amountSize';

/**
 * How much of an amount is shown: `whole` units (cents below 10), `compact` for the axis of a chart, `full` with every
 * decimal that the bill has.
 */
export type AmountStyle = 'whole' | 'compact' | 'full';

type Decimal = `${number}`;

/** Amounts are cut off like every other figure, never rounded up; what is left is still the bill's. */
const FORMATS = {
  units: new Intl.NumberFormat('en', {
    maximumFractionDigits: 0,
    roundingMode: 'trunc',
  }),
  cents: new Intl.NumberFormat('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    roundingMode: 'trunc',
  }),
  compact: new Intl.NumberFormat('en', {
    notation: 'compact',
    maximumSignificantDigits: 3,
    roundingMode: 'trunc',
  }),
  full: new Intl.NumberFormat('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 18,
  }),
};

/**
 * An amount with its currency, from its decimal text and without a detour over floats: `8,420 USD`, `−0.42 USD`. An
 * amount that is too small to show is `< 0.01 USD`, never 0; what is no amount is `unknown`.
 */
export function formatAmount(
  amount: string,
  currency: string,
  style: AmountStyle = 'whole',
): string {
  const digits = formatDigits(amount, style);
  return digits === undefined ? 'unknown' : `${digits} ${currency}`;
}

/** The same without the currency, for a column whose head names it. */
export function formatDigits(
  amount: string,
  style: AmountStyle = 'whole',
): string | undefined {
  if (!isDecimal(amount)) return undefined;
  const size = amountSize(amount);
  if (size === 0) return /[1-9]/.test(amount) ? tiny(amount, style) : '0';
  const isSmall = size < 10;
  if (isSmall && size < 0.01) return tiny(amount, style);
  const format =
    style === 'whole' ? FORMATS[isSmall ? 'cents' : 'units'] : FORMATS[style];
  return format.format(amount).replace('-', '−');
}

function tiny(amount: Decimal, style: AmountStyle): string {
  if (style === 'full') return FORMATS.full.format(amount).replace('-', '−');
  return amount.startsWith('-') ? '> −0.01' : '< 0.01';
}
