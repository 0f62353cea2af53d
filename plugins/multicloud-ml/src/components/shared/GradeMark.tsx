import type { GradeOrWithheld } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiEyeOffLine } from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import { useLocale } from '../../format';
import type { Tone } from './StatusPill';
import styles from './GradeMark.module.css';

const TONES: Record<GradeOrWithheld, Tone> = {
  A: 'good',
  B: 'good',
  C: 'warning',
  D: 'bad',
  E: 'bad',
  withheld: 'neutral',
};

/** A grade's letter in its box; a withheld one shows that it is hidden, and why is said beside it. */
export function GradeMark(props: {
  grade: GradeOrWithheld;
  size?: 'small' | 'large';
}) {
  const { format } = useLocale();
  const { grade, size = 'small' } = props;
  return (
    <span className={styles.mark} data-tone={TONES[grade]} data-size={size}>
      {grade === 'withheld' ? (
        <RiEyeOffLine className={styles.icon} aria-hidden />
      ) : (
        <span aria-hidden>{grade}</span>
      )}
      <VisuallyHidden>{format.grade(grade)}</VisuallyHidden>
    </span>
  );
}
