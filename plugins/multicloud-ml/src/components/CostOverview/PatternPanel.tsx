import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAmount, formatBillDay } from '../../format';
import { CostNote } from '../Cost';
import { EmptyNote, Panel } from '../shared';
import { ModelCostLink } from './ModelCostLink';
import styles from './PatternPanel.module.css';

/** The days on which a model's cost left its own weekly pattern, latest first. */
export function PatternPanel({ overview }: { overview: CostOverview }) {
  const { anomalies, terms } = overview;
  return (
    <Panel
      title="Days that left their pattern"
      note={<CostNote terms={terms} />}
    >
      {anomalies.length === 0 ? (
        <EmptyNote
          why={
            terms.asOf
              ? 'No model left its own weekly pattern in the last 30 days.'
              : 'No bill has been read yet.'
          }
        />
      ) : (
        <ul className={styles.days}>
          {anomalies.map(({ entityRef, title, day, ...cost }) => (
            <li key={`${entityRef} ${day} ${cost.currency}`}>
              <p className={styles.what}>
                <ModelCostLink entityRef={entityRef} title={title} />{' '}
                <span className={styles.day}>{formatBillDay(day)}</span>
              </p>
              <p className={styles.amounts}>
                <strong>{formatAmount(cost.amount, cost.currency)}</strong>{' '}
                where its pattern expects{' '}
                {formatAmount(cost.expected, cost.currency)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
