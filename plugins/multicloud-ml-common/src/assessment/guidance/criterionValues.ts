import type { CriterionId, Standard } from '../../standard/Standard';
import { rubricRows } from './rubricRows';

/**
 * What earns a value of one criterion.
 *
 * @public
 */
export interface CriterionValue {
  /** 0 to 1, of the criterion's weight; of P10 the rows add up. */
  value: number | 'not-applicable';
  /** What has to be so, as the beginning of a sentence. */
  when: string;
  /** The terms of the vocabulary that earn it, as they are written in YAML; absent where no term decides. */
  terms?: string[];
}

/**
 * The values of one criterion under a Standard, the best first, with every term that the Standard knows.
 *
 * @public
 */
export function criterionValues(
  id: CriterionId,
  standard: Standard,
): CriterionValue[] {
  return rubricRows[id](standard).filter(
    ({ terms }) => terms === undefined || terms.length > 0,
  );
}
