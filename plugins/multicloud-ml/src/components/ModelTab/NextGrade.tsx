import type {
  NextSteps,
  Step,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowUpCircleLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { RuleLink } from '../shared';
import styles from './NextGrade.module.css';

/** The fewest steps to the next grade, or the best single one where no set of steps reaches it. */
export function NextGrade({ nextSteps }: { nextSteps: NextSteps }) {
  const { t } = useLocale();
  const { toNextGrade, steps } = nextSteps;
  const shown = toNextGrade?.steps ?? steps.slice(0, 1);
  if (shown.length === 0) return null;

  const intro = toNextGrade
    ? t('modelTab.nextGrade.steps', {
        count: shown.length,
        grade: toNextGrade.grade,
      })
    : t('modelTab.nextGrade.mostToGain');

  return (
    <section className={styles.line} aria-label={t('modelTab.nextGrade.label')}>
      <strong className={styles.intro}>
        <RiArrowUpCircleLine className={styles.icon} aria-hidden />
        {intro}
      </strong>
      <ul className={styles.steps}>
        {shown.map(step => (
          <StepItem key={step.id} step={step} />
        ))}
      </ul>
    </section>
  );
}

function StepItem({ step }: { step: Step }) {
  const { format } = useLocale();
  return (
    <li>
      {step.title} <RuleLink id={step.criterion} />{' '}
      <strong>{format.gain(step.gain)}</strong>
    </li>
  );
}
