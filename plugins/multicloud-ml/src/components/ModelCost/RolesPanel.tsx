import {
  DEPLOYMENT_ROLES,
  type ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Amount, CostNote } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { shareWords, standbyShares } from './standbyShares';
import styles from './RolesPanel.module.css';

/** What standing by costs against serving: the price of being able to fail over. */
export function RolesPanel({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { roles, terms } = cost;
  const shares = standbyShares(roles);
  return (
    <Panel
      title={t('modelCost.roles.title')}
      note={
        <>
          {t('modelCost.roles.note')} · <CostNote terms={terms} />
        </>
      }
    >
      {roles.length === 0 ? (
        <EmptyNote why={t('modelCost.roles.none')} />
      ) : (
        <>
          <p className={styles.words}>
            {shares.length === 0
              ? t('modelCost.roles.noStandby')
              : shares.map(one => (
                  <span key={one.currency}>
                    {t('modelCost.roles.standingBy', {
                      amount: format.amount(one.amount, one.currency),
                      share: shareWords(one, { t, format }),
                    })}{' '}
                  </span>
                ))}
          </p>
          <SimpleTable
            caption={t('modelCost.roles.caption')}
            head={
              <>
                <th scope="col">{t('modelCost.roles.role')}</th>
                <th scope="col" data-align="end">
                  {t('modelCost.roles.runRate')}
                </th>
              </>
            }
          >
            {[...roles].sort(byRole).map(one => (
              <tr key={`${one.role} ${one.currency}`}>
                <th scope="row">
                  {one.role === 'unknown'
                    ? t('modelCost.roles.unknown')
                    : format.role(one.role)}
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
