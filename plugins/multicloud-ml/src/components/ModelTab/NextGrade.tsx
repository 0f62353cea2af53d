import type {
  NextSteps,
  Step,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowUpCircleLine } from '@remixicon/react';
import { formatGain, formatPlural } from '../../format';
import styles from './NextGrade.module.css';

/** The fewest steps to the next grade, or the best single one where no set of steps reaches it. */
export function NextGrade({ nextSteps }: { nextSteps: NextSteps }) {
  const { toNextGrade, steps } = nextSteps;
  const shown = toNextGrade?.steps ?? steps.slice(0, 1);
  if (shown.length === 0) return null;

  const intro = toNextGrade
    ? `${formatPlural(shown.length, 'step')} to grade ${toNextGrade.grade}`
    : 'Most to gain';

  return (
    <section className={styles.line} aria-label="Steps to the next grade">
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
  return (
    <li>
      {step.title} <strong>{formatGain(step.gain)}</strong>
    </li>
  );
}
