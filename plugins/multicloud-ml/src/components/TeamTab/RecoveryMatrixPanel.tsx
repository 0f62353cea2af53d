import {
  RECOVERY_STATUSES,
  TIERS,
  type RecoveryStatus,
  type Rollup,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ExemptionCounts } from '../Exemptions';
import { Panel, RecoveryHead } from '../shared';
import type { ModelFilters } from '../ModelList';
import styles from './RecoveryMatrixPanel.module.css';

const COLUMNS: RecoveryStatus[] = [
  'protected',
  'untested',
  'at-risk',
  'unprotected',
  'unknown',
];

/** How many models of each tier stand how; a figure opens the models behind it in the table below. */
export function RecoveryMatrixPanel(props: {
  groupRef: string;
  rollup: Rollup;
  filters: ModelFilters;
}) {
  const { t } = useLocale();
  const { groupRef, rollup, filters } = props;
  // Rare statuses get a column only where a model has them.
  const columns = RECOVERY_STATUSES.filter(
    status =>
      COLUMNS.includes(status) ||
      TIERS.some(tier => rollup.recovery[tier][status] > 0),
  ).sort((a, b) => rank(a) - rank(b));

  return (
    <Panel title={t('teamTab.matrix.title')} note={t('teamTab.matrix.note')}>
      <div className={styles.scroll}>
        <table className={styles.matrix} aria-label={t('teamTab.matrix.label')}>
          <thead>
            <tr>
              <th scope="col">{t('teamTab.matrix.tier')}</th>
              {columns.map(status => (
                <th key={status} scope="col">
                  <RecoveryHead status={status} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TIERS.map(tier => (
              <tr key={tier}>
                <th scope="row">{tier}</th>
                {columns.map(status => (
                  <td key={status}>
                    <MatrixCell
                      tier={tier}
                      status={status}
                      count={rollup.recovery[tier][status]}
                      filters={filters}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.exemptions}>
        <ExemptionCounts counts={rollup.exemptions} groupRef={groupRef} />
      </p>
    </Panel>
  );
}

function rank(status: RecoveryStatus): number {
  const index = COLUMNS.indexOf(status);
  return index === -1 ? COLUMNS.length : index;
}

function MatrixCell(props: {
  tier: string;
  status: RecoveryStatus;
  count: number;
  filters: ModelFilters;
}) {
  const { t, format } = useLocale();
  const { tier, status, count, filters } = props;
  if (count === 0) return <span className={styles.none}>0</span>;

  const { values } = filters;
  const isPressed =
    values.tier.length === 1 &&
    values.tier[0] === tier &&
    values.recovery.length === 1 &&
    values.recovery[0] === status;
  return (
    <button
      type="button"
      className={styles.cell}
      data-status={status}
      aria-pressed={isPressed}
      aria-label={t('teamTab.matrix.cell', {
        count,
        tier,
        status: format.recoveryInSentence(status),
      })}
      onClick={() =>
        filters.set(
          isPressed
            ? { tier: [], recovery: [] }
            : { tier: [tier], recovery: [status], grade: [], residency: [] },
        )
      }
    >
      {format.count(count)}
    </button>
  );
}
