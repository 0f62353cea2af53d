import type {
  CostMover,
  CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAmount } from '../../format';
import { Amount, Change, CostNote } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { ModelCostLink } from './ModelCostLink';
import styles from './MoversPanel.module.css';

/** The models whose cost changed most against the 30 days before, with the cause where the bill shows it. */
export function MoversPanel(props: { movers: CostMover[]; terms: CostTerms }) {
  const { movers, terms } = props;
  return (
    <Panel title="What moved" note={<CostNote terms={terms} />}>
      {movers.length === 0 ? (
        <EmptyNote
          why={
            terms.previousPeriod
              ? 'No model cost more or less than in the 30 days before.'
              : 'The bills do not reach back to the 30 days before, so nothing can be compared yet.'
          }
        />
      ) : (
        <SimpleTable
          caption="What moved"
          head={
            <>
              <th scope="col">Model</th>
              <th scope="col" data-align="end">
                Last 30 days
              </th>
              <th scope="col" data-align="end">
                Change
              </th>
              <th scope="col">Why</th>
            </>
          }
        >
          {movers.map(mover => (
            <tr key={`${mover.entityRef} ${mover.currency}`}>
              <th scope="row" className={styles.model}>
                <ModelCostLink
                  entityRef={mover.entityRef}
                  title={mover.title}
                />
                <small>{mover.tier}</small>
              </th>
              <td data-align="end" className={styles.amount}>
                <Amount of={mover} />
              </td>
              <td data-align="end" className={styles.amount}>
                {changeWords(mover)}
                <small>
                  <Change {...mover} />
                </small>
              </td>
              <td className={styles.why}>
                {mover.cause?.detail ?? 'The bill does not show why.'}
              </td>
            </tr>
          ))}
        </SimpleTable>
      )}
    </Panel>
  );
}

function changeWords({ change, currency }: CostMover): string {
  return `${change.startsWith('-') ? '' : '+'}${formatAmount(
    change,
    currency,
  )}`;
}
