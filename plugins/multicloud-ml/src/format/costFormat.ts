import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { changeOf } from './changeOf';
import { dateFormat } from './dateFormat';
import { intlNumbers } from './intlNumbers';
import { intlCode, type Language } from './Language';

/** How costs are to be read, and how they changed, in words. */
export function costFormat(language: Language) {
  const { t } = language;
  const code = intlCode(language);
  const { billDay, month } = dateFormat(language);

  return {
    /** How amounts are to be read: `effective cost, without tax`. */
    terms: ({ basis, tax }: Pick<CostTerms, 'basis' | 'tax'>): string =>
      t(`words.terms.${basis}.${tax}`),

    /** Until when the bills reach: `as of 21 Nov 2026`. */
    asOf: (asOf: string | undefined): string =>
      asOf ? t('words.asOf', { day: billDay(asOf) }) : t('words.noBillYet'),

    /** That amounts are not as billed: `converted to USD at the rates of Oct 2026 to Nov 2026, as configured`. */
    conversion: ({
      to,
      rates,
      missing,
    }: NonNullable<CostTerms['conversion']>): string => {
      const months = [...new Set(rates.map(rate => rate.month))].sort();
      const first = months[0];
      const last = months.at(-1);
      const parts = [
        first !== undefined &&
          last !== undefined &&
          t('words.conversion.converted', {
            currency: to,
            months:
              first === last
                ? month(first)
                : t('format.period', { from: month(first), to: month(last) }),
          }),
        missing.length > 0 &&
          t('words.conversion.noRate', {
            currencies: missing.join(t('format.listSeparator')),
          }),
      ].filter(Boolean);
      return parts.length > 0
        ? parts.join(' · ')
        : t('words.conversion.nothing', { currency: to });
    },

    /** How much an amount changed: `+3 %`, `−12 %`, `no change`, or why there is no figure. */
    change: (amount: string, previous: string | undefined): string => {
      const { direction, percent, instead } = changeOf(amount, previous);
      if (instead !== undefined) return t(`words.change.${instead}`);
      const sign = direction === 'up' ? '+' : '−';
      return t('format.percent', {
        value: `${sign}${intlNumbers(code).format(percent)}`,
      });
    },
  };
}
