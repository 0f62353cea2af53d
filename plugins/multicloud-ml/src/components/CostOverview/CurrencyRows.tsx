import type { ReactNode } from 'react';
import { byCurrency } from '../Cost';
import styles from './CurrencyRows.module.css';
import { largestOf } from './ShareBar';

/**
 * The rows of a table by currency, each currency under its own head where there are several: bars compare within a
 * currency only. `children` draws one row; `first` is how many of a currency are shown.
 */
export function CurrencyRows<
  T extends { currency: string; amount: string },
>(props: {
  rows: T[];
  columns: number;
  first?: number;
  children: (row: T, largest: string) => ReactNode;
}) {
  const { rows, columns, first, children } = props;
  const groups = byCurrency(rows);
  return (
    <>
      {groups.map(group => {
        const largest = largestOf(group.rows);
        return [
          groups.length > 1 && (
            <tr key={group.currency}>
              <th
                scope="colgroup"
                colSpan={columns}
                className={styles.currency}
              >
                {group.currency}
              </th>
            </tr>
          ),
          ...group.rows.slice(0, first).map(row => children(row, largest)),
        ];
      })}
    </>
  );
}
