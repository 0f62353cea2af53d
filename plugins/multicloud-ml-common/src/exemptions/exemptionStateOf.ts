import type { ExemptionState } from '../api/exemptionTypes';
import { dayOf } from '../assessment/judged/time';

/**
 * How an exemption stands on a day: once its last day is over it has lapsed, unless it was rejected or withdrawn before.
 *
 * @public
 */
export function exemptionStateOf(
  exemption: { state: ExemptionState; until: string },
  now: Date,
): ExemptionState {
  const isOpen =
    exemption.state === 'requested' || exemption.state === 'approved';
  return isOpen && exemption.until < dayOf(now.getTime())
    ? 'lapsed'
    : exemption.state;
}
