import { useState, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import type {
  CostGroup,
  CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAmount, formatCount } from '../../format';
import { byCurrency, Change, CostNote } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { largestOf, ShareBar } from './ShareBar';
import styles from './BreakdownPanel.module.css';

/** Rows that are shown before somebody asks for more. */
const FIRST = 6;

/** One comparison: the bars for the eye, the amounts for looking up. Bars compare within a currency only. */
export function BreakdownPanel(props: {
  title: string;
  /** What a row is: `Provider`. */
  head: string;
  groups: CostGroup[];
  terms: CostTerms;
  nameOf?: (key: string) => ReactNode;
}) {
  const { title, head, groups, terms, nameOf = key => key } = props;
  const [isWhole, setIsWhole] = useState(false);
  const rows = byCurrency(groups).flatMap(group => {
    const largest = largestOf(group.rows);
    return group.rows.map(row => ({ ...row, largest }));
  });
  const shown = isWhole ? rows : rows.slice(0, FIRST);

  return (
    <Panel title={title} note={<CostNote terms={terms} />}>
      {rows.length === 0 ? (
        <EmptyNote why="No cost was attributed in the last 30 days." />
      ) : (
        <div className={styles.breakdown}>
          <SimpleTable
            caption={title}
            head={
              <>
                <th scope="col">{head}</th>
                <th scope="col" data-align="end">
                  Models
                </th>
                <th scope="col" data-align="end">
                  Last 30 days
                </th>
                <th scope="col" data-align="end">
                  Change
                </th>
              </>
            }
          >
            {shown.map(
              ({ key, amount, currency, previous, models, largest }) => (
                <tr key={`${key} ${currency}`}>
                  <th scope="row" className={styles.name}>
                    {key === 'unknown' ? 'unknown' : nameOf(key)}
                    <ShareBar amount={amount} of={largest} />
                  </th>
                  <td data-align="end">{formatCount(models)}</td>
                  <td data-align="end" className={styles.amount}>
                    {formatAmount(amount, currency)}
                  </td>
                  <td data-align="end" className={styles.amount}>
                    <Change amount={amount} previous={previous} />
                  </td>
                </tr>
              ),
            )}
          </SimpleTable>
          {rows.length > FIRST && (
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={isWhole}
              onPress={() => setIsWhole(!isWhole)}
            >
              {isWhole ? 'Show the largest only' : `Show all ${rows.length}`}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
