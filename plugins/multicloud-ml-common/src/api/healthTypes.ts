/**
 * How well something works. `degraded`: what is shown may be old or incomplete. `failed`: nothing can be answered.
 *
 * @public
 */
export type HealthStatus = 'ok' | 'degraded' | 'failed';

/**
 * One thing that was looked at.
 *
 * @public
 */
export interface HealthCheck {
  /** `database`, `migrations`, `catalog`, `assessments`, `tasks`, or `source:` and the id of a source. */
  id: string;
  status: HealthStatus;
  /** One sentence: how it is, and where it is not well, what to look at. */
  message: string;
  /** Since when it is not well, where that is known; ISO 8601. */
  since?: string;
}

/**
 * `GET /v1/health`.
 *
 * @public
 */
export interface HealthReport {
  /** The worst of all. */
  status: HealthStatus;
  /** ISO 8601. */
  checkedAt: string;
  /** Absent for callers without credentials or without the permission `multicloud-ml.health.read`. */
  checks?: HealthCheck[];
}
