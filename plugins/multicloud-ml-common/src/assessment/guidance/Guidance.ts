import type { RecoveryStatus } from '../Assessment';

/**
 * What people are told about one criterion or rule of the Standard. It names no figure and lists no vocabulary that a
 * Standard can change: those come from the Standard in force (`criterionValues`, `ruleFigures`), and so do examples
 * (`exampleUnder`).
 *
 * @public
 */
export interface Guidance {
  /** `P1` to `P10`, or `D01` to `D40`; `D00` is the tier that is not stated. */
  id: string;
  /** One to three words, sentence case. */
  title: string;
  /** What it asks. */
  asks: string;
  /** Why, in one honest sentence. */
  why: string;
  /** Ways to meet it, the cheapest first; empty where there is nothing to do. */
  howTo: string[];
}

/**
 * What people are told about one recovery rule.
 *
 * @public
 */
export interface RuleGuidance extends Guidance {
  /** What recovery is at best while the rule matches; where it depends on the tier, `ruleFigures` says so. */
  status: RecoveryStatus;
}
