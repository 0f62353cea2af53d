import {
  EXEMPTION_STATES,
  type Exemption,
  type ExemptionRecord,
  type ExemptionState,
  exemptionStateOf,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A row of `exemptions`. */
export interface ExemptionRow {
  id: string;
  entity_ref: string;
  covers: string;
  reason: string;
  /** `YYYY-MM-DD`. */
  until: string;
  requested_by: string;
  requested_at: string | null;
  /** As it was decided. Whether its last day is over is for who reads it to say. */
  state: string;
  approved_by: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
  from_file: number;
}

/** An exemption as the rules read it. */
export function toExemption(row: ExemptionRow): Exemption {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    covers: row.covers,
    reason: row.reason,
    until: row.until,
    requestedBy: row.requested_by,
    ...(row.approved_by !== null && { approvedBy: row.approved_by }),
  };
}

/** An exemption as the API tells it. */
export function toExemptionRecord(
  row: ExemptionRow,
  now: Date,
): ExemptionRecord {
  return {
    ...toExemption(row),
    state: exemptionStateOf(
      { state: stateNamed(row.state), until: row.until },
      now,
    ),
    ...(row.requested_at !== null && { requestedAt: row.requested_at }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decision_note !== null && { decisionNote: row.decision_note }),
    ...(row.from_file === 1 && { fromFile: true }),
  };
}

function stateNamed(state: string): ExemptionState {
  return EXEMPTION_STATES.find(known => known === state) ?? 'withdrawn';
}
