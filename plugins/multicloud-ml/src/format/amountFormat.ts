import { amountSize, isDecimal } from './amountSize';
import { intlCode, type Language } from './Language';
import { intlNumbers } from './intlNumbers';

/**
 * How much of an amount is shown: `whole` units (cents below 10), `compact` for the axis of a chart, `full` with every
 * decimal that the bill has.
 */
export type AmountStyle = 'whole' | 'compact' | 'full';

/** Amounts are cut off like every other figure, never rounded up; what is left is still the bill's. */
const OPTIONS = {
  units: { maximumFractionDigits: 0, roundingMode: 'trunc' },
  cents: {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    roundingMode: 'trunc',
  },
  compact: {
    notation: 'compact',
    maximumSignificantDigits: 3,
    roundingMode: 'trunc',
  },
  full: { minimumFractionDigits: 2, maximumFractionDigits: 18 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

/** Amounts of money as the reader's language writes them. */
export function amountFormat(language: Language) {
  const { t } = language;
  const code = intlCode(language);
  const write = (
    amount: `${number}` | number,
    style: keyof typeof OPTIONS,
  ): string =>
    intlNumbers(code, OPTIONS[style]).format(amount).replace('-', '−');
  const withCurrency = (figure: string, currency: string): string =>
    t('format.amount', { figure, currency });

  const tiny = (isCredit: boolean) =>
    isCredit ? `> ${write(-0.01, 'cents')}` : `< ${write(0.01, 'cents')}`;

  const digits = (
    amount: string,
    style: AmountStyle = 'whole',
  ): string | undefined => {
    if (!isDecimal(amount)) return undefined;
    const size = amountSize(amount);
    const isNothing = !/[1-9]/.test(amount);
    if (isNothing) return write(0, 'units');
    if (size < 0.01) {
      return style === 'full'
        ? write(amount, 'full')
        : tiny(amount.startsWith('-'));
    }
    if (style !== 'whole') return write(amount, style);
    return write(amount, size < 10 ? 'cents' : 'units');
  };

  return {
    /** An amount without its currency, for a column whose head names it; nothing for what is no amount. */
    digits,

    /**
     * An amount with its currency, from its decimal text and without a detour over floats: `8,420 USD`, `−0.42 USD`. An
     * amount that is too small to show is `< 0.01 USD`, never 0; what is no amount is `unknown`.
     */
    amount: (amount: string, currency: string, style?: AmountStyle): string => {
      const figure = digits(amount, style);
      return figure === undefined
        ? t('words.unknown')
        : withCurrency(figure, currency);
    },

    /** A run-rate that was assessed: whole units rounded down, cents below 10: `8,420 USD`, `0.42 USD`. */
    money: ({ amount, currency }: { amount: number; currency: string }) =>
      withCurrency(
        amount < 10
          ? intlNumbers(code, { maximumFractionDigits: 2 }).format(
              Math.floor(amount * 100 + 1e-7) / 100,
            )
          : intlNumbers(code).format(Math.floor(amount + 1e-7)),
        currency,
      ),
  };
}
