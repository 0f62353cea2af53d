import { Fragment } from 'react';
import {
  CRITERION_GUIDANCE,
  type Assessment,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { GradeMark, RuleLink, ScoreBar } from '../shared';

import { VerdictCell } from './VerdictCell';
import styles from './VerdictCell.module.css';

/** The grade, with what is proved, what is possible and how much is known. */
export function PortabilityVerdict({ assessment }: { assessment: Assessment }) {
  const { t, format } = useLocale();
  const { grade, proved, possible, coverage, cap, criteria } =
    assessment.portability;
  const missing = criteria
    .filter(criterion => criterion.state === 'unknown')
    .sort((a, b) => b.weight - a.weight);

  return (
    <VerdictCell
      title={t('modelTab.portability.title')}
      verdict={
        <>
          <GradeMark grade={grade} size="large" />
          <span className={styles.stack}>
            <span>
              <span className={styles.figure}>{format.score(proved)}</span>{' '}
              <span className={styles.unit}>
                {possible > proved
                  ? t('modelTab.portability.provedUpTo', {
                      possible: format.score(possible),
                    })
                  : t('modelTab.portability.proved')}
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
            {t('modelTab.portability.withheld', {
              percent: format.percent(coverage),
            })}
          </strong>
        ) : (
          t('modelTab.portability.known', { percent: format.percent(coverage) })
        )}
        {missing.length > 0 && (
          <span className={styles.quiet}>
            {' '}
            ·{' '}
            {t('modelTab.portability.missing', {
              criteria: (
                <>
                  {missing.map(({ id }, index) => (
                    <Fragment key={id}>
                      {index > 0 && t('format.listSeparator')}
                      <RuleLink id={id}>
                        {CRITERION_GUIDANCE[id].title}
                      </RuleLink>
                    </Fragment>
                  ))}
                </>
              ),
            })}
          </span>
        )}
      </p>
      {cap && (
        <p className={styles.quiet}>
          {t(`modelTab.portability.cap.${cap.id}`, {
            limit: format.score(cap.limit),
          })}
        </p>
      )}
    </VerdictCell>
  );
}
