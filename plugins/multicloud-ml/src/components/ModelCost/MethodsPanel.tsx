import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatBillDay, providerName } from '../../format';
import { Amount, CostNote, FreshnessLine, MethodWords } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import styles from './MethodsPanel.module.css';

/** What the figures rest on: how each amount found the model, on which bill, and how old that is. */
export function MethodsPanel({ cost }: { cost: ModelCost }) {
  const { methods, freshness, terms, entered, runRate } = cost;
  return (
    <Panel
      title="Where the figures come from"
      note={
        <>
          The last 30 days · <CostNote terms={terms} />
        </>
      }
    >
      {methods.length === 0 ? (
        <EmptyNote why="Nothing was attributed to this model in the last 30 days." />
      ) : (
        <SimpleTable
          caption="How the last 30 days were attributed"
          head={
            <>
              <th scope="col">How it was found</th>
              <th scope="col">Service</th>
              <th scope="col">Bill</th>
              <th scope="col" data-align="end">
                30 days
              </th>
            </>
          }
        >
          {methods.map(one => {
            const { method, split, service, provider, source } = one;
            const bill = freshness.find(
              line => line.source === source && line.provider === provider,
            );
            return (
              <tr
                key={[method, split, service, provider, source, one.currency]
                  .map(String)
                  .join(' ')}
              >
                <th scope="row">
                  <MethodWords method={method} split={split} />
                </th>
                <td className={styles.text}>
                  {service}
                  <small>{providerName(provider)}</small>
                </td>
                <td className={styles.text}>
                  {source}
                  <small>
                    {bill ? `as of ${formatBillDay(bill.asOf)}` : 'age unknown'}
                    {bill?.stale !== undefined && ', stale'}
                  </small>
                </td>
                <td data-align="end">
                  <Amount of={one} />
                </td>
              </tr>
            );
          })}
        </SimpleTable>
      )}
      {entered && runRate.length > 0 && (
        <p className={styles.entered}>
          The entity itself states <Amount of={entered} /> a month. That counts
          only while no bill names the model.
        </p>
      )}
      <div className={styles.freshness}>
        <FreshnessLine freshness={freshness} />
      </div>
    </Panel>
  );
}
