import {
  DEPLOYMENT_ROLES,
  type ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAmount, ROLE_WORDS } from '../../format';
import { Amount, CostNote } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { shareWords, standbyShares } from './standbyShares';
import styles from './RolesPanel.module.css';

/** What standing by costs against serving: the price of being able to fail over. */
export function RolesPanel({ cost }: { cost: ModelCost }) {
  const { roles, terms } = cost;
  const shares = standbyShares(roles);
  return (
    <Panel
      title="Serving and standing by"
      note={
        <>
          Run-rate by role · <CostNote terms={terms} />
        </>
      }
    >
      {roles.length === 0 ? (
        <EmptyNote why="Nothing was attributed to a deployment in the last 30 days, so no role has a cost." />
      ) : (
        <>
          <p className={styles.words}>
            {shares.length === 0
              ? 'No standby or backup is on a bill.'
              : shares.map(one => (
                  <span key={one.currency}>
                    Standing by costs {formatAmount(one.amount, one.currency)} a
                    month, {shareWords(one)}.{' '}
                  </span>
                ))}
          </p>
          <SimpleTable
            caption="Run-rate by role"
            head={
              <>
                <th scope="col">Role</th>
                <th scope="col" data-align="end">
                  Run-rate / month
                </th>
              </>
            }
          >
            {[...roles].sort(byRole).map(one => (
              <tr key={`${one.role} ${one.currency}`}>
                <th scope="row">
                  {one.role === 'unknown'
                    ? 'Role unknown'
                    : ROLE_WORDS[one.role]}
                </th>
                <td data-align="end">
                  <Amount of={one} />
                </td>
              </tr>
            ))}
          </SimpleTable>
        </>
      )}
    </Panel>
  );
}

/** Serving before standing by, and what has no role last. */
const ORDER: readonly string[] = [...DEPLOYMENT_ROLES, 'unknown'];

function byRole(
  a: ModelCost['roles'][number],
  b: ModelCost['roles'][number],
): number {
  return ORDER.indexOf(a.role) - ORDER.indexOf(b.role);
}
