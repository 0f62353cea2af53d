import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { UnattributedCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Translate, useLocale } from '../../format';
import { Amount } from '../Cost';
import { CopyButton, SimpleTable } from '../shared';
import styles from './RestTable.module.css';

/** Lines without a model: where they arise, what for, how much, and what would mend them. */
export function RestTable(props: {
  caption: string;
  items: UnattributedCost[];
  /** A newer page is on its way. */
  isStale: boolean;
}) {
  const { t, format } = useLocale();
  const { caption, items, isStale } = props;
  return (
    <div className={styles.table} aria-busy={isStale}>
      <SimpleTable
        caption={caption}
        head={
          <>
            <th scope="col">{t('costOverview.rest.serviceAndResource')}</th>
            <th scope="col">{t('costOverview.rest.providerAndAccount')}</th>
            <th scope="col" data-align="end">
              {t('costOverview.lastThirtyDays')}
            </th>
            <th scope="col">{t('costOverview.rest.fix')}</th>
          </>
        }
      >
        {items.map((item, index) => (
          // Nothing in a line is unique: the same service of an account may stand there once for each region.
          <tr key={index}>
            <th scope="row" className={styles.text}>
              {item.service}
              <small>
                {item.resourceName ??
                  item.resourceId ??
                  t('costOverview.rest.noResource')}
              </small>
              {item.resourceName && item.resourceId && (
                <small>{item.resourceId}</small>
              )}
            </th>
            <td className={styles.text}>
              {format.provider(item.provider)}
              {item.region && `, ${item.region}`}
              <small>{accountWords(item, t)}</small>
              {item.groupRef && (
                <small>
                  <EntityRefLink entityRef={item.groupRef} />
                </small>
              )}
            </td>
            <td data-align="end" className={styles.amount}>
              <Amount of={item} />
            </td>
            <td className={styles.fix}>
              <span className={styles.tag}>
                <code>{tagOf(item)}</code>
                <CopyButton
                  text={tagOf(item)}
                  what={t('costOverview.rest.theTag', { tag: tagOf(item) })}
                />
              </span>
              <small>{item.fix.detail}</small>
            </td>
          </tr>
        ))}
      </SimpleTable>
    </div>
  );
}

function tagOf({ fix }: UnattributedCost): string {
  return `${fix.tagKey}=${fix.tagValue}`;
}

function accountWords(
  { accountId, accountName }: UnattributedCost,
  t: Translate,
): string {
  if (accountName && accountId && accountName !== accountId) {
    return t('costOverview.rest.account', { name: accountName, id: accountId });
  }
  return accountName ?? accountId ?? t('costOverview.rest.noAccount');
}
