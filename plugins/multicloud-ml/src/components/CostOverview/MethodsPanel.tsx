import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Amount, CostNote, MethodWords } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import { CurrencyRows } from './CurrencyRows';
import { ShareBar } from './ShareBar';
import styles from './BreakdownPanel.module.css';

/** How the bill found its models, and what of it did not. */
export function MethodsPanel({ overview }: { overview: CostOverview }) {
  const { t, format } = useLocale();
  const { methods, terms } = overview;
  return (
    <Panel
      title={t('costOverview.methods.title')}
      note={<CostNote terms={terms} />}
    >
      {methods.length === 0 ? (
        <EmptyNote why={t('costOverview.noBillYet')} />
      ) : (
        <SimpleTable
          caption={t('costOverview.methods.title')}
          head={
            <>
              <th scope="col">{t('costOverview.methods.method')}</th>
              <th scope="col" data-align="end">
                {t('costOverview.lastThirtyDays')}
              </th>
              <th scope="col" data-align="end">
                {t('costOverview.shareOfCurrency')}
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
                  {row.share === undefined ? '–' : format.percent(row.share)}
                </td>
              </tr>
            )}
          </CurrencyRows>
        </SimpleTable>
      )}
    </Panel>
  );
}
