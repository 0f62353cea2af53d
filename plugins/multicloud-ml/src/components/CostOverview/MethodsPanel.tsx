import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAmount, formatScore } from '../../format';
import { byCurrency, CostNote, MethodWords } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { largestOf, ShareBar } from './ShareBar';
import styles from './BreakdownPanel.module.css';

/** How the bill found its models, and what of it did not. */
export function MethodsPanel({ overview }: { overview: CostOverview }) {
  const { methods, terms } = overview;
  const rows = byCurrency(methods).flatMap(group => {
    const largest = largestOf(group.rows);
    return group.rows.map(row => ({ ...row, largest }));
  });
  return (
    <Panel title="How it was attributed" note={<CostNote terms={terms} />}>
      {rows.length === 0 ? (
        <EmptyNote why="No bill has been read yet." />
      ) : (
        <SimpleTable
          caption="How it was attributed"
          head={
            <>
              <th scope="col">Method</th>
              <th scope="col" data-align="end">
                Last 30 days
              </th>
              <th scope="col" data-align="end">
                Share of the currency
              </th>
            </>
          }
        >
          {rows.map(({ method, amount, currency, share, largest }) => (
            <tr key={`${method} ${currency}`}>
              <th scope="row" className={styles.name}>
                <MethodWords method={method} />
                <ShareBar amount={amount} of={largest} />
              </th>
              <td data-align="end" className={styles.amount}>
                {formatAmount(amount, currency)}
              </td>
              <td data-align="end">
                {share === undefined ? '–' : `${formatScore(share)} %`}
              </td>
            </tr>
          ))}
        </SimpleTable>
      )}
    </Panel>
  );
}
