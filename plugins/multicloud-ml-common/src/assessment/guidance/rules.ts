import { DATA_RULE_GUIDANCE } from './dataRules';
import { DRILL_RULE_GUIDANCE } from './drillRules';
import type { Guidance } from './Guidance';
import { SITE_RULE_GUIDANCE } from './siteRules';
import { STANDING_RULE_GUIDANCE } from './standingRules';

/**
 * The recovery rules in words, in order of id. The figures of a tier are in the Standard's objectives.
 *
 * @public
 */
export const RULE_GUIDANCE: readonly Guidance[] = [
  ...STANDING_RULE_GUIDANCE,
  ...SITE_RULE_GUIDANCE,
  ...DATA_RULE_GUIDANCE,
  ...DRILL_RULE_GUIDANCE,
].sort((left, right) => (left.id < right.id ? -1 : 1));
