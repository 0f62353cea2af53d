import { useState, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import type {
  CostGroup,
  CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Amount, byCurrency, Change, CostNote } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { CurrencyRows } from './CurrencyRows';
import { ShareBar } from './ShareBar';
import styles from './BreakdownPanel.module.css';

/** Rows that are shown before somebody asks for more. */
const FIRST = 6;
/** The same of each currency, where there are several. */
const FIRST_OF_SEVERAL = 4;

/** One comparison: the bars for the eye, the amounts for looking up. Bars compare within a currency only. */
export function BreakdownPanel(props: {
  title: string;
  /** What a row is: `Provider`. */
  head: string;
  groups: CostGroup[];
  terms: CostTerms;
  nameOf?: (key: string) => ReactNode;
}) {
  const { t, format } = useLocale();
  const { title, head, groups, terms, nameOf = key => key } = props;
  const [isWhole, setIsWhole] = useState(false);
  const currencies = new Set(groups.map(({ currency }) => currency)).size;
  const first = currencies > 1 ? FIRST_OF_SEVERAL : FIRST;
  const hasMore = byCurrency(groups).some(({ rows }) => rows.length > first);

  return (
    <Panel title={title} note={<CostNote terms={terms} />}>
      {groups.length === 0 ? (
        <EmptyNote why={t('costOverview.breakdown.none')} />
      ) : (
        <div className={styles.breakdown}>
          <SimpleTable
            caption={title}
            head={
              <>
                <th scope="col">{head}</th>
                <th scope="col" data-align="end">
                  {t('costOverview.breakdown.models')}
                </th>
                <th scope="col" data-align="end">
                  {t('costOverview.lastThirtyDays')}
                </th>
                <th scope="col" data-align="end">
                  {t('costOverview.changeColumn')}
                </th>
              </>
            }
          >
            <CurrencyRows
              rows={groups}
              columns={4}
              first={isWhole ? undefined : first}
            >
              {(row, largest) => (
                <tr key={`${row.key} ${row.currency}`}>
                  <th scope="row" className={styles.name}>
                    {row.key === 'unknown'
                      ? t('costOverview.unknown')
                      : nameOf(row.key)}
                    <ShareBar amount={row.amount} of={largest} />
                  </th>
                  <td data-align="end">{format.count(row.models)}</td>
                  <td data-align="end">
                    <Amount of={row} />
                  </td>
                  <td data-align="end" className={styles.amount}>
                    <Change
                      amount={row.amount}
                      previous={row.previous}
                      currency={row.currency}
                    />
                  </td>
                </tr>
              )}
            </CurrencyRows>
          </SimpleTable>
          {hasMore && (
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={isWhole}
              onPress={() => setIsWhole(!isWhole)}
            >
              {isWhole
                ? t('costOverview.breakdown.showLargest')
                : t('costOverview.breakdown.showAll', { count: groups.length })}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
