import { DATA_RULE_GUIDANCE } from './dataRules';
import { DRILL_RULE_GUIDANCE } from './drillRules';
import type { RuleGuidance } from './Guidance';
import { SITE_RULE_GUIDANCE } from './siteRules';
import { STANDING_RULE_GUIDANCE } from './standingRules';

/**
 * The recovery rules in words, in order of id. `ruleFigures` tells the figures that are in force.
 *
 * @public
 */
export const RULE_GUIDANCE: readonly RuleGuidance[] = [
  ...STANDING_RULE_GUIDANCE,
  ...SITE_RULE_GUIDANCE,
  ...DATA_RULE_GUIDANCE,
  ...DRILL_RULE_GUIDANCE,
].sort((left, right) => (left.id < right.id ? -1 : 1));
