import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';

/**
 * How the amounts beside it are read: `effective cost, without tax · as of 21 Nov 2026`. At which rates they were
 * converted stands once on a page, in the bar of its terms.
 */
export function CostNote({ terms }: { terms: CostTerms }) {
  const { t, format } = useLocale();
  const parts = [format.terms(terms), format.asOf(terms.asOf)];
  if (terms.conversion) {
    const { to, missing } = terms.conversion;
    parts.push(
      missing.length > 0
        ? t('cost.note.partlyConverted', { currency: to })
        : t('cost.note.converted', { currency: to }),
    );
  }
  return <>{parts.join(' · ')}</>;
}
