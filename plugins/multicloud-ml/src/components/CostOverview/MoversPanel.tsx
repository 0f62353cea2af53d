import type {
  CostMover,
  CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Format, useLocale } from '../../format';
import { Amount, Change, CostNote } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { ModelCostLink } from './ModelCostLink';
import styles from './MoversPanel.module.css';

/** The models whose cost changed most against the 30 days before, with the cause where the bill shows it. */
export function MoversPanel(props: { movers: CostMover[]; terms: CostTerms }) {
  const { t, format } = useLocale();
  const { movers, terms } = props;
  return (
    <Panel
      title={t('costOverview.movers.title')}
      note={<CostNote terms={terms} />}
    >
      {movers.length === 0 ? (
        <EmptyNote
          why={
            terms.previousPeriod
              ? t('costOverview.movers.none')
              : t('costOverview.movers.notComparable')
          }
        />
      ) : (
        <SimpleTable
          caption={t('costOverview.movers.title')}
          head={
            <>
              <th scope="col">{t('costOverview.movers.model')}</th>
              <th scope="col" data-align="end">
                {t('costOverview.lastThirtyDays')}
              </th>
              <th scope="col" data-align="end">
                {t('costOverview.changeColumn')}
              </th>
              <th scope="col">{t('costOverview.movers.why')}</th>
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
                {changeWords(mover, format)}
                <small>
                  <Change {...mover} />
                </small>
              </td>
              <td className={styles.why}>
                {mover.cause?.detail ?? t('costOverview.movers.noCause')}
              </td>
            </tr>
          ))}
        </SimpleTable>
      )}
    </Panel>
  );
}

function changeWords({ change, currency }: CostMover, format: Format): string {
  return `${change.startsWith('-') ? '' : '+'}${format.amount(
    change,
    currency,
  )}`;
}
