import {
  CRITERION_GUIDANCE,
  type Assessment,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatScore } from '../../format';
import { GradeMark, ScoreBar } from '../shared';
import { capWords } from './capWords';
import { VerdictCell } from './VerdictCell';
import styles from './VerdictCell.module.css';

/** The grade, with what is proved, what is possible and how much is known. */
export function PortabilityVerdict({ assessment }: { assessment: Assessment }) {
  const { grade, proved, possible, coverage, cap, criteria } =
    assessment.portability;
  const missing = criteria
    .filter(criterion => criterion.state === 'unknown')
    .sort((a, b) => b.weight - a.weight)
    .map(criterion => CRITERION_GUIDANCE[criterion.id].title);

  return (
    <VerdictCell
      title="Portability"
      verdict={
        <>
          <GradeMark grade={grade} size="large" />
          <span className={styles.stack}>
            <span>
              <span className={styles.figure}>{formatScore(proved)}</span>{' '}
              <span className={styles.unit}>
                proved
                {possible > proved && `, up to ${formatScore(possible)}`}
              </span>
            </span>
            <ScoreBar proved={proved} possible={possible} />
          </span>
        </>
      }
    >
      <p>
        {grade === 'withheld' ? (
          <strong>
            Grade withheld: only {formatScore(coverage)} % is known
          </strong>
        ) : (
          `${formatScore(coverage)} % of the facts known`
        )}
        {missing.length > 0 && (
          <span className={styles.quiet}> · missing: {missing.join(', ')}</span>
        )}
      </p>
      {cap && <p className={styles.quiet}>{capWords(cap)}</p>}
    </VerdictCell>
  );
}
