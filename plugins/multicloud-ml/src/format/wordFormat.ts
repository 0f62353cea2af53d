import type {
  CostMethod,
  CostSplit,
  DeploymentRole,
  GradeOrWithheld,
  RecoveryObjective,
  RecoveryStatus,
  RecoveryStrategy,
  ResidencyStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Language } from './Language';

/** The terms of the Standard as words. A term stands alone in sentence case; `…InSentence` is the same amid a sentence. */
export function wordFormat({ t }: Language) {
  const strategy = (of: RecoveryStrategy): string => t(`words.strategy.${of}`);

  return {
    recovery: (status: RecoveryStatus): string => t(`words.recovery.${status}`),
    recoveryInSentence: (status: RecoveryStatus): string =>
      t(`words.recoveryInSentence.${status}`),
    residency: (status: ResidencyStatus): string =>
      t(`words.residency.${status}`),
    residencyInSentence: (status: ResidencyStatus): string =>
      t(`words.residencyInSentence.${status}`),
    role: (role: DeploymentRole): string => t(`words.role.${role}`),
    roleInSentence: (role: DeploymentRole): string =>
      t(`words.roleInSentence.${role}`),
    strategy,

    /** `Grade B`, or `Withheld`. */
    grade: (grade: GradeOrWithheld): string =>
      grade === 'withheld' ? t('words.withheld') : t('words.grade', { grade }),

    /** How an amount found its model, as one word or two. */
    method: (method: CostMethod): string => t(`words.method.${method}`),

    /** What each method means, as a sentence for those who have not met it. */
    methodMeaning: (method: CostMethod): string =>
      t(`words.methodMeaning.${method}`),

    /** By what a parent's cost was split. */
    split: (split: CostSplit): string => t(`words.split.${split}`),

    /** What a tier asks of recovery, as one line. `undefined` when it asks nothing. */
    objective: (objective: RecoveryObjective): string | undefined => {
      const { leastStrategy, secondSiteIn, drillMaxAgeDays } = objective;
      const parts = [
        leastStrategy &&
          t('words.objective.leastStrategy', {
            strategy: strategy(leastStrategy),
          }),
        secondSiteIn === 'another-provider' &&
          t('words.objective.anotherProvider'),
        secondSiteIn === 'another-region' && t('words.objective.anotherRegion'),
        drillMaxAgeDays !== undefined &&
          t('words.objective.drill', { count: drillMaxAgeDays }),
      ].filter(Boolean);
      return parts.length > 0
        ? parts.join(t('format.listSeparator'))
        : undefined;
    },
  };
}
