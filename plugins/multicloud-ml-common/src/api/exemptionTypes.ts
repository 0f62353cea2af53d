import type { Exemption } from '../exemptions/Exemption';

/** @public */
export const EXEMPTION_STATES = [
  'requested',
  'approved',
  'rejected',
  'withdrawn',
  'lapsed',
] as const;
/** @public */
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/**
 * An exemption with what became of it.
 *
 * @public
 */
export interface ExemptionRecord extends Exemption {
  /** Lapsed: its last day is over, whether it was approved or not. */
  state: ExemptionState;
  /** RFC 3339; absent when it comes from a file. */
  requestedAt?: string;
  /** Who approved, rejected or withdrew it. */
  decidedBy?: string;
  decidedAt?: string;
  /** What was said with the decision. */
  decisionNote?: string;
  /** From a reviewed file, which alone can change it. */
  fromFile?: boolean;
}

/** `POST /v1/models/:kind/:namespace/:name/exemptions`, in the caller's name. @public */
export interface ExemptionInput {
  /** `recovery`, or the id of one recovery rule. */
  covers: string;
  /** 1 to 2000 characters. */
  reason: string;
  /** Last day, UTC, `YYYY-MM-DD`; not before today, and no further away than the Standard allows. */
  until: string;
}

/** `POST /v1/exemptions/:id/{approve,reject,withdraw}`. @public */
export interface ExemptionDecision {
  /** Up to 2000 characters. */
  note?: string;
}

/** `GET /v1/exemptions`. All filters are "and". @public */
export interface ListExemptionsRequest {
  /** Group entity refs; descendants included. */
  team?: string[];
  state?: ExemptionState[];
  entityRef?: string;
  /** 1 to 200, default 20. */
  limit?: number;
  cursor?: string;
}

/** Those to decide first, then by their last day. @public */
export interface ListExemptionsResponse {
  items: Array<
    ExemptionRecord & {
      title: string;
      /** The caller may approve or reject it: they have the permission, and did not request it. */
      mayDecide: boolean;
      /** The caller may withdraw it: their own, or they have the permission to approve. */
      mayWithdraw: boolean;
    }
  >;
  totalItems: number;
  /** Absent on the last page. */
  nextCursor?: string;
}
