import {
  RECOVERY_STATUSES,
  TIERS,
  type RecoveryStatus,
  type Rollup,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatPlural, RECOVERY_WORDS } from '../../format';
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
  rollup: Rollup;
  filters: ModelFilters;
}) {
  const { rollup, filters } = props;
  // Rare statuses get a column only where a model has them.
  const columns = RECOVERY_STATUSES.filter(
    status =>
      COLUMNS.includes(status) ||
      TIERS.some(tier => rollup.recovery[tier][status] > 0),
  ).sort((a, b) => rank(a) - rank(b));

  return (
    <Panel
      title="Recovery by tier"
      note="A figure shows its models in the table below"
    >
      <div className={styles.scroll}>
        <table
          className={styles.matrix}
          aria-label="Models by tier and recovery status"
        >
          <thead>
            <tr>
              <th scope="col">Tier</th>
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
      aria-label={`${formatPlural(count, `${tier} model`)}: ${RECOVERY_WORDS[
        status
      ].toLowerCase()}`}
      onClick={() =>
        filters.set(
          isPressed
            ? { tier: [], recovery: [] }
            : { tier: [tier], recovery: [status], grade: [], residency: [] },
        )
      }
    >
      {count}
    </button>
  );
}
