import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CostNote } from '../Cost';
import { EmptyNote, Panel } from '../shared';
import { ModelCostLink } from './ModelCostLink';
import styles from './PatternPanel.module.css';

/** The days on which a model's cost left its own weekly pattern, latest first. */
export function PatternPanel({ overview }: { overview: CostOverview }) {
  const { t, format } = useLocale();
  const { anomalies, terms } = overview;
  return (
    <Panel
      title={t('costOverview.pattern.title')}
      note={<CostNote terms={terms} />}
    >
      {anomalies.length === 0 ? (
        <EmptyNote
          why={
            terms.asOf
              ? t('costOverview.pattern.none')
              : t('costOverview.noBillYet')
          }
        />
      ) : (
        <ul className={styles.days}>
          {anomalies.map(({ entityRef, title, day, ...cost }) => (
            <li key={`${entityRef} ${day} ${cost.currency}`}>
              <p className={styles.what}>
                <ModelCostLink entityRef={entityRef} title={title} />{' '}
                <span className={styles.day}>{format.billDay(day)}</span>
              </p>
              <p className={styles.amounts}>
                {t('costOverview.pattern.expected', {
                  amount: (
                    <strong>{format.amount(cost.amount, cost.currency)}</strong>
                  ),
                  expected: format.amount(cost.expected, cost.currency),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
