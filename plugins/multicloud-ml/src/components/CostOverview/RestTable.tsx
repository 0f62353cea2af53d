import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { UnattributedCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { providerName } from '../../format';
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
  const { caption, items, isStale } = props;
  return (
    <div className={styles.table} aria-busy={isStale}>
      <SimpleTable
        caption={caption}
        head={
          <>
            <th scope="col">Service and resource</th>
            <th scope="col">Provider and account</th>
            <th scope="col" data-align="end">
              Last 30 days
            </th>
            <th scope="col">What would attribute it</th>
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
                  'no resource on the bill'}
              </small>
              {item.resourceName && item.resourceId && (
                <small>{item.resourceId}</small>
              )}
            </th>
            <td className={styles.text}>
              {providerName(item.provider)}
              {item.region && `, ${item.region}`}
              <small>{accountWords(item)}</small>
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
                  what={`the tag ${tagOf(item)}`}
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

function accountWords({ accountId, accountName }: UnattributedCost): string {
  if (accountName && accountId && accountName !== accountId) {
    return `${accountName} (${accountId})`;
  }
  return accountName ?? accountId ?? 'no account on the bill';
}
