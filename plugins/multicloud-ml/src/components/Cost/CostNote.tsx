import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { asOfWords, termsWords } from '../../format';

/**
 * How the amounts beside it are read: `effective cost, without tax · as of 21 Nov 2026`. At which rates they were
 * converted stands once on a page, in the bar of its terms.
 */
export function CostNote({ terms }: { terms: CostTerms }) {
  const parts = [termsWords(terms), asOfWords(terms.asOf)];
  if (terms.conversion) {
    const { to, missing } = terms.conversion;
    parts.push(
      `converted to ${to}${missing.length > 0 ? ' where there is a rate' : ''}`,
    );
  }
  return <>{parts.join(' · ')}</>;
}
