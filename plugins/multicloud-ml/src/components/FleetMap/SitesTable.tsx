import { useState } from 'react';
import {
  Cell,
  Column,
  Link,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
  type SortDescriptor,
} from '@backstage/ui';
import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { siteId } from './measure';
import { SITE_COLUMNS, sortSites, type SiteColumn } from './sortSites';
import { siteTitle, spendWords } from './siteWords';
import { useModelsPath } from './useModelsPath';
import styles from './SitesTable.module.css';

const ROLES = ['primary', 'replica', 'standby', 'backup'] as const;
const NUMBERS: readonly SiteColumn[] = ['models', ...ROLES, 'spend'];

function classOf(column: SiteColumn): string | undefined {
  if (column === 'site') return styles.site;
  if (column === 'spend') return `${styles.number} ${styles.spend}`;
  return NUMBERS.includes(column) ? styles.number : undefined;
}

/** What the map shows, to be looked up: every site, those that cannot be drawn too. */
export function SitesTable(props: {
  sites: SiteSummary[];
  /** By which spend is sorted. */
  currency?: string;
  costHidden: boolean;
  isStale: boolean;
}) {
  const { sites, currency, costHidden, isStale } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const pathOf = useModelsPath();
  const [sort, setSort] = useState<{ column: SiteColumn; isDown: boolean }>({
    column: 'models',
    isDown: true,
  });
  const descriptor: SortDescriptor = {
    column: sort.column,
    direction: sort.isDown ? 'descending' : 'ascending',
  };

  return (
    <div className={styles.scroll}>
      <TableRoot
        aria-label={t('map.table.label')}
        stale={isStale}
        sortDescriptor={descriptor}
        onSortChange={({ column, direction }) => {
          const next = SITE_COLUMNS.find(one => one === column);
          if (next) {
            setSort({ column: next, isDown: direction === 'descending' });
          }
        }}
      >
        <TableHeader>
          {SITE_COLUMNS.map(column => (
            <Column
              key={column}
              id={column}
              isRowHeader={column === 'site'}
              allowsSorting
              className={classOf(column)}
            >
              {t(`map.table.${column}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {sortSites(sites, sort, currency).map(site => {
            const path = pathOf(site);
            const title = siteTitle(site);
            return (
              <Row key={siteId(site)} id={siteId(site)}>
                <Cell>
                  {path ? <Link href={path}>{title}</Link> : title}
                  <small>{siteId(site)}</small>
                </Cell>
                <Cell>
                  {site.country
                    ? format.country(site.country)
                    : t('words.unknown')}
                </Cell>
                <Cell>{format.provider(site.provider)}</Cell>
                <Cell className={styles.number}>
                  {format.count(site.models)}
                </Cell>
                {ROLES.map(role => (
                  <Cell key={role} className={styles.number}>
                    {format.count(site.deployments[role])}
                  </Cell>
                ))}
                <Cell className={styles.number}>
                  {spendWords(site, costHidden, locale)}
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </TableRoot>
    </div>
  );
}
