import { D22ReplicationLag, D23NoCopyOutside } from './data';
import { D24VersionDrift } from './drift';
import {
  D12LastDrillFailed,
  D21MeasuredTooSlow,
  D30NeverDrilled,
  D31DrillTooOld,
  D32ChangedSinceDrill,
} from './drills';
import type { RecoveryRule } from './RecoveryRule';
import { D26OutsideResidency } from './residencyRule';
import {
  D10NoSecondSite,
  D11NoOtherProvider,
  D20WeakStrategy,
  D25Unwell,
  D27Unverified,
} from './secondSites';
import {
  D00TierAssumed,
  D01NoDeployment,
  D02Exempt,
  D03NotRequired,
} from './standing';

/** The recovery rules in order of id. D40 is what holds when none of them matches. */
export const RECOVERY_RULES: readonly RecoveryRule[] = [
  D00TierAssumed,
  D01NoDeployment,
  D02Exempt,
  D03NotRequired,
  D10NoSecondSite,
  D11NoOtherProvider,
  D12LastDrillFailed,
  D20WeakStrategy,
  D21MeasuredTooSlow,
  D22ReplicationLag,
  D23NoCopyOutside,
  D24VersionDrift,
  D25Unwell,
  D26OutsideResidency,
  D27Unverified,
  D30NeverDrilled,
  D31DrillTooOld,
  D32ChangedSinceDrill,
];
