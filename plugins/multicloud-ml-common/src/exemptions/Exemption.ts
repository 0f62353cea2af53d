/**
 * An approved, expiring excuse.
 *
 * @public
 */
export interface Exemption {
  id: string;
  entityRef: string;
  /** A rule id, or `recovery` for recovery as a whole. */
  covers: string;
  reason: string;
  /** Last day on which it holds, UTC, `YYYY-MM-DD`. */
  until: string;
  requestedBy: string;
  approvedBy?: string;
}
