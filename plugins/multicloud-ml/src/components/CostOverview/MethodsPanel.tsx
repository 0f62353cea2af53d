import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatScore } from '../../format';
import { Amount, CostNote, MethodWords } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { CurrencyRows } from './CurrencyRows';
import { ShareBar } from './ShareBar';
import styles from './BreakdownPanel.module.css';

/** How the bill found its models, and what of it did not. */
export function MethodsPanel({ overview }: { overview: CostOverview }) {
  const { methods, terms } = overview;
  return (
    <Panel title="How it was attributed" note={<CostNote terms={terms} />}>
      {methods.length === 0 ? (
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
          <CurrencyRows rows={methods} columns={3}>
            {(row, largest) => (
              <tr key={`${row.method} ${row.currency}`}>
                <th scope="row" className={styles.name}>
                  <MethodWords method={row.method} />
                  <ShareBar amount={row.amount} of={largest} />
                </th>
                <td data-align="end">
                  <Amount of={row} />
                </td>
                <td data-align="end">
                  {row.share === undefined
                    ? '–'
                    : `${formatScore(row.share)} %`}
                </td>
              </tr>
            )}
          </CurrencyRows>
        </SimpleTable>
      )}
    </Panel>
  );
}
