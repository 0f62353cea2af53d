import {
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  type RecoveryStatus,
} from '../assessment/Assessment';
import { DAY, instantOf } from '../assessment/judged/time';
import type { ExemptionRecord } from '../api/exemptionTypes';
import { countExemptions } from '../exemptions/countExemptions';
import type { Tier } from '../model/vocabulary';
import {
  GRADES,
  type GradeOrWithheld,
  type Standard,
} from '../standard/Standard';
import { weighByCost } from './costFigures';
import type { ModelSummary, Rollup } from './Scorecard';
import { gradeOfMean, meanOf, toMicro, WeightedMean } from './WeightedMean';

/** Days ahead for which a drill counts as due. */
const DUE_WITHIN_DAYS = 30;

/**
 * How a set of models stands. The result does not depend on their order, to the last bit: every sum is of whole
 * numbers.
 *
 * `portability` is Σ tier weight · proved / Σ tier weight over all models, those with a withheld grade included. Its
 * grade is withheld while no model has one.
 *
 * @public
 */
export function rollUp(
  models: readonly ModelSummary[],
  opts: {
    standard: Standard;
    now: Date;
    /** Those of these models; none without it. */
    exemptions?: ReadonlyArray<Pick<ExemptionRecord, 'state' | 'until'>>;
  },
): Rollup {
  const { standard } = opts;
  const now = opts.now.getTime();
  const mean = new WeightedMean();
  const grades = zeroes<GradeOrWithheld>([...GRADES, 'withheld']);
  const recovery = recoveryMatrix();
  const residency = zeroes(RESIDENCY_STATUSES);
  let stale = 0;
  const drills = { overdue: 0, dueIn30Days: 0 };
  for (const model of models) {
    mean.add(model.proved, toMicro(standard.tierWeights[model.tier]));
    grades[model.grade]++;
    recovery[model.tier][model.recovery]++;
    residency[model.residency]++;
    stale += model.stale ? 1 : 0;
    const due = instantOf(model.drillDueAt);
    if (due !== undefined && due < now) {
      drills.overdue++;
    } else if (due !== undefined && due <= now + DUE_WITHIN_DAYS * DAY) {
      drills.dueIn30Days++;
    }
  }
  const graded = models.length - grades.withheld;
  return {
    models: models.length,
    graded,
    stale,
    portability: meanOf(mean),
    ...weighByCost(models),
    grade:
      graded === 0 && models.length > 0
        ? 'withheld'
        : gradeOfMean(mean, standard),
    grades,
    recovery,
    residency,
    t1: {
      models: RECOVERY_STATUSES.reduce(
        (sum, status) => sum + recovery.T1[status],
        0,
      ),
      protected: recovery.T1.protected,
    },
    drills,
    exemptions: countExemptions(opts.exemptions ?? [], opts.now),
  };
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>;
}

function recoveryMatrix(): Record<Tier, Record<RecoveryStatus, number>> {
  const row = () => zeroes(RECOVERY_STATUSES);
  return { T1: row(), T2: row(), T3: row(), T4: row() };
}
