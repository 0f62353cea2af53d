import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { asOfWords, conversionWords, termsWords } from '../../format';

/** How the amounts beside it are read: `effective cost, without tax · as of 21 Nov 2026`. */
export function CostNote({ terms }: { terms: CostTerms }) {
  const parts = [termsWords(terms), asOfWords(terms.asOf)];
  if (terms.conversion) parts.push(conversionWords(terms.conversion));
  return <>{parts.join(' · ')}</>;
}
