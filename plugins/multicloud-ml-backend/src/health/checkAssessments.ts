import type { HealthCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FleetFigures } from '../metrics/FleetFigures';

/** Assessing is part of every round, and a round comes every minute. */
const LATE_AFTER_MS = 5 * 60_000;

/** Whether what is shown of models still holds. */
export function checkAssessments(
  { models, unassessed, overdue, overdueSince }: FleetFigures,
  now: Date,
): HealthCheck {
  if (
    overdueSince &&
    now.getTime() - Date.parse(overdueSince) > LATE_AFTER_MS
  ) {
    return {
      id: 'assessments',
      status: 'degraded',
      message: `${overdue} assessments no longer hold and were not made again.`,
      since: overdueSince,
    };
  }
  return {
    id: 'assessments',
    status: 'ok',
    // New models wait for the end of the round in which they were found; that this does not end shows in `catalog`.
    message: `${models - unassessed} of ${models} models are assessed.`,
  };
}
