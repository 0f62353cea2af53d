import {
  RECOVERY_STRATEGIES,
  TIERS,
  type RecoveryStrategy,
} from '../model/vocabulary';
import type { RecoveryObjective, SecondSiteIn, Standard } from './Standard';

/**
 * What must hold between the fields of a Standard. Returns the first fault as the rest of a sentence that begins with
 * the field, or undefined when the Standard is sound.
 */
export function checkStandard(standard: Standard): string | undefined {
  return (
    checkWeights(standard) ??
    checkThresholds(standard) ??
    checkCaps(standard) ??
    checkTierWeights(standard) ??
    checkObjectives(standard)
  );
}

function checkWeights({ weights }: Standard): string | undefined {
  // In hundredths, so that ten decimal fractions add up exactly.
  const hundredths = Object.values(weights).reduce(
    (sum, weight) => sum + Math.round(weight * 100),
    0,
  );
  return hundredths === 10_000
    ? undefined
    : `weights: sum to ${hundredths / 100}, but must sum to 100 exactly (${list(
        weights,
      )}); change one or more of them`;
}

function checkThresholds({ thresholds }: Standard): string | undefined {
  const { A, B, C, D } = thresholds;
  return A > B && B > C && C > D && D > 0
    ? undefined
    : `thresholds: ${list(
        thresholds,
      )} do not descend; each grade must start above the next one, and D above 0`;
}

function checkCaps({ caps }: Standard): string | undefined {
  return caps.notExportable <= caps.notExportableWithEquivalent
    ? undefined
    : `caps.notExportable: ${caps.notExportable} is above caps.notExportableWithEquivalent, ${caps.notExportableWithEquivalent}; an equivalent elsewhere cannot make a model less portable, so lower the first or raise the second`;
}

function checkTierWeights({ tierWeights }: Standard): string | undefined {
  const { T1, T2, T3, T4 } = tierWeights;
  return T1 >= T2 && T2 >= T3 && T3 >= T4 && T4 > 0
    ? undefined
    : `tierWeights: ${list(
        tierWeights,
      )} do not descend; a higher tier must weigh at least as much as the next one, and T4 more than 0`;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

/** How lenient one part of an objective is: the larger, the less it asks. */
const LENIENCY: Array<{
  field: keyof RecoveryObjective;
  of(objective: RecoveryObjective): number;
}> = [
  { field: 'rtoMinutes', of: o => o.rtoMinutes ?? UNLIMITED },
  { field: 'rpoMinutes', of: o => o.rpoMinutes ?? UNLIMITED },
  { field: 'leastStrategy', of: o => strategyLeniency(o.leastStrategy) },
  { field: 'secondSiteIn', of: o => siteLeniency(o.secondSiteIn) },
  { field: 'drillMaxAgeDays', of: o => o.drillMaxAgeDays ?? UNLIMITED },
];

function strategyLeniency(strategy: RecoveryStrategy | undefined): number {
  return strategy === undefined
    ? UNLIMITED
    : -RECOVERY_STRATEGIES.indexOf(strategy);
}

function siteLeniency(site: SecondSiteIn | undefined): number {
  if (site === undefined) {
    return UNLIMITED;
  }
  return site === 'another-provider' ? 0 : 1;
}

function checkObjectives({ objectives }: Standard): string | undefined {
  for (let i = 1; i < TIERS.length; i++) {
    const higher = TIERS[i - 1];
    const lower = TIERS[i];
    for (const { field, of } of LENIENCY) {
      if (of(objectives[higher]) > of(objectives[lower])) {
        return `objectives.${higher}.${field}: ${
          objectives[higher][field] ?? 'no limit'
        } asks less than ${lower}'s ${
          objectives[lower][field]
        }; a higher tier must ask at least as much as the next one`;
      }
    }
  }
  return undefined;
}

function list(figures: Record<string, number>): string {
  return Object.entries(figures)
    .map(([key, figure]) => `${key} ${figure}`)
    .join(', ');
}
