import type { ExemptionRecord } from '../api/exemptionTypes';
import { DAY, dayOf } from '../assessment/judged/time';
import type { Rollup } from '../scorecard/Scorecard';
import { exemptionStateOf } from './exemptionStateOf';

/** Days ahead within which an exemption counts as lapsing. @public */
export const LAPSING_WITHIN_DAYS = 30;

/**
 * How many of the exemptions are in force, lapse soon, and wait for a decision.
 *
 * @public
 */
export function countExemptions(
  exemptions: ReadonlyArray<Pick<ExemptionRecord, 'state' | 'until'>>,
  now: Date,
): Rollup['exemptions'] {
  const soon = dayOf(now.getTime() + LAPSING_WITHIN_DAYS * DAY);
  const standing = exemptions.map(one => ({
    until: one.until,
    state: exemptionStateOf(one, now),
  }));
  const inForce = standing.filter(one => one.state === 'approved');
  return {
    inForce: inForce.length,
    lapsing30Days: inForce.filter(one => one.until <= soon).length,
    requested: standing.filter(one => one.state === 'requested').length,
  };
}
