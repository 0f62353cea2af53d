import { TIERS, type Tier } from '../../model/vocabulary';
import type { RecoveryObjective, Standard } from '../../standard/Standard';
import { strategyTitle } from '../judged/words';

/**
 * A figure by which a recovery rule decides: `T1: at most 90 days old`.
 *
 * @public
 */
export interface RuleFigure {
  /** A tier, or what the figure is about. */
  of: string;
  value: string;
}

function perTier(
  words: (objective: RecoveryObjective, tier: Tier) => string | undefined,
): (standard: Standard) => RuleFigure[] {
  return ({ objectives }) =>
    TIERS.flatMap(tier => {
      const value = words(objectives[tier], tier);
      return value === undefined ? [] : [{ of: tier, value }];
    });
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

const FIGURES: Partial<Record<string, (standard: Standard) => RuleFigure[]>> = {
  D11: perTier(({ secondSiteIn }) =>
    secondSiteIn === 'another-provider' ? 'another provider' : undefined,
  ),
  D20: perTier(
    ({ leastStrategy }) => leastStrategy && strategyTitle(leastStrategy),
  ),
  D21: perTier(({ rtoMinutes, rpoMinutes }) => {
    const limits = [
      rtoMinutes !== undefined && `RTO ${count(rtoMinutes, 'minute')}`,
      rpoMinutes !== undefined && `RPO ${count(rpoMinutes, 'minute')}`,
    ].filter(limit => limit !== false);
    return limits.join(', ') || undefined;
  }),
  D22: standard => [
    ...perTier(({ rpoMinutes }) =>
      rpoMinutes === undefined
        ? undefined
        : `at most ${count(rpoMinutes, 'minute')}`,
    )(standard),
    {
      of: 'A declared measurement',
      value: `holds for ${count(standard.replicationLagMaxAgeDays, 'day')}`,
    },
  ],
  D23: perTier(({ secondSiteIn }) => {
    if (secondSiteIn === undefined) return undefined;
    return secondSiteIn === 'another-provider'
      ? 'a copy at another provider'
      : 'a copy in another region';
  }),
  D24: ({ versionDriftHours }) => [
    {
      of: 'A difference that a source observes',
      value: `may last ${count(versionDriftHours, 'hour')}`,
    },
  ],
  D25: ({ staleAfterHours }) => [
    {
      of: 'A second site that its source no longer sees',
      value: `is stale after ${count(staleAfterHours, 'hour')}`,
    },
  ],
  D30: perTier(({ drillMaxAgeDays }, tier) => {
    if (drillMaxAgeDays === undefined) return undefined;
    return tier === 'T1' ? 'at risk until drilled' : 'untested until drilled';
  }),
  D31: perTier(({ drillMaxAgeDays }) =>
    drillMaxAgeDays === undefined
      ? undefined
      : `at most ${count(drillMaxAgeDays, 'day')} old`,
  ),
  D32: ({ drillRecencyDays }) => [
    {
      of: 'A new version of the artifact',
      value: `is forgiven while the drill is at most ${count(
        drillRecencyDays,
        'day',
      )} old`,
    },
  ],
};

/**
 * The figures of one recovery rule under a Standard; tiers that the rule asks nothing of are left out. Empty for a rule
 * that has none.
 *
 * @public
 */
export function ruleFigures(id: string, standard: Standard): RuleFigure[] {
  return (Object.hasOwn(FIGURES, id) && FIGURES[id]?.(standard)) || [];
}
