import type { RecoveryStatus } from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';

/** What a rule has to say when it matches. */
export interface RuleMatch {
  /** A whole sentence with the facts in it. */
  message: string;
  /** What to do next. */
  action: string;
  /** Where it depends on the tier; otherwise the rule's own. */
  status?: RecoveryStatus;
}

/** One row of the recovery rules. */
export interface RecoveryRule {
  id: string;
  status: RecoveryStatus;
  /** Undefined: the rule does not match. */
  match(judged: JudgedModel): RuleMatch | undefined;
}
