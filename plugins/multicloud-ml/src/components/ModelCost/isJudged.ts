import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Whether days were held against their weekly pattern: only effective cost without tax is. */
export function isJudged(terms: CostTerms): boolean {
  return terms.basis === 'effective' && terms.tax === 'excluded';
}
