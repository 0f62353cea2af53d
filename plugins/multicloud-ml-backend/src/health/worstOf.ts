import type {
  HealthCheck,
  HealthStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const WORST_FIRST = ['failed', 'degraded'] as const;

/** The worst status of several checks. */
export function worstOf(checks: readonly HealthCheck[]): HealthStatus {
  return (
    WORST_FIRST.find(worst => checks.some(({ status }) => status === worst)) ??
    'ok'
  );
}
