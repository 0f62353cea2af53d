import type {
  CostMethod,
  CostSplit,
  CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatBillDay, formatMonth } from './formatDates';

/** How an amount found its model, as one word or two. */
export const METHOD_WORDS: Record<CostMethod, string> = {
  entered: 'Entered by hand',
  tag: 'Tag',
  resource: 'Resource',
  allocated: 'Split by the provider',
  parent: 'Share of a parent',
  pool: 'Team pool',
  unattributed: 'Unattributed',
};

/** What each method means, as a sentence for those who have not met it. */
export const METHOD_MEANINGS: Record<CostMethod, string> = {
  entered: 'People entered it in a file or on the entity; no bill says it.',
  tag: 'A tag on the bill names the model or its deployment.',
  resource: 'The bill names the deployment itself.',
  allocated: "The provider's split-cost columns name the deployment.",
  parent:
    'The bill names the workspace, namespace or cluster that holds the deployment.',
  pool: "AI and machine-learning cost of a team's account that names no model.",
  unattributed: 'Nothing on the bill leads to a model.',
};

/** By what a parent's cost was split. */
export const SPLIT_WORDS: Record<CostSplit, string> = {
  hours: 'split by instance-hours',
  replicas: 'split by replicas',
  equally: 'split equally',
  whole: 'it holds nothing else',
};

/** How amounts are to be read: `effective cost, without tax`. */
export function termsWords(terms: Pick<CostTerms, 'basis' | 'tax'>): string {
  return `${terms.basis} cost, ${
    terms.tax === 'included' ? 'with' : 'without'
  } tax`;
}

/** Until when the bills reach: `as of 21 Nov 2026`. */
export function asOfWords(asOf: string | undefined): string {
  return asOf ? `as of ${formatBillDay(asOf)}` : 'no bill yet';
}

/** That amounts are not as billed: `converted to USD at the rates of Oct 2026 to Nov 2026, as configured`. */
export function conversionWords(
  conversion: NonNullable<CostTerms['conversion']>,
): string {
  const months = [
    ...new Set(conversion.rates.map(({ month }) => month)),
  ].sort();
  const first = months[0];
  const last = months.at(-1);
  const parts = [
    first !== undefined &&
      last !== undefined &&
      `converted to ${conversion.to} at the rates of ${
        first === last
          ? formatMonth(first)
          : `${formatMonth(first)} to ${formatMonth(last)}`
      }, as configured`,
    conversion.missing.length > 0 &&
      `no rate for ${conversion.missing.join(', ')}: shown as billed`,
  ].filter(Boolean);
  return parts.length > 0
    ? parts.join(' · ')
    : `nothing had to be converted to ${conversion.to}`;
}
