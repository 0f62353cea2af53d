import type {
  CostFreshness,
  ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale, type Locale } from '../../format';
import { Amount, CostNote, FreshnessLine, MethodWords } from '../Cost';
import { EmptyNote, Panel, SimpleTable } from '../shared';
import styles from './MethodsPanel.module.css';

/** What the figures rest on: how each amount found the model, on which bill, and how old that is. */
export function MethodsPanel({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { methods, freshness, terms, entered, runRate } = cost;
  return (
    <Panel
      title={t('modelCost.methods.title')}
      note={
        <>
          {t('modelCost.methods.note')} · <CostNote terms={terms} />
        </>
      }
    >
      {methods.length === 0 ? (
        <EmptyNote why={t('modelCost.methods.none')} />
      ) : (
        <SimpleTable
          caption={t('modelCost.methods.caption')}
          head={
            <>
              <th scope="col">{t('modelCost.methods.found')}</th>
              <th scope="col">{t('modelCost.methods.service')}</th>
              <th scope="col">{t('modelCost.methods.bill')}</th>
              <th scope="col" data-align="end">
                {t('modelCost.methods.amount')}
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
                  <small>{format.provider(provider)}</small>
                </td>
                <td className={styles.text}>
                  {source}
                  <small>{ageOf(bill, { t, format })}</small>
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
          {t('modelCost.methods.entered', { amount: <Amount of={entered} /> })}
        </p>
      )}
      <div className={styles.freshness}>
        <FreshnessLine freshness={freshness} />
      </div>
    </Panel>
  );
}

function ageOf(bill: CostFreshness | undefined, { t, format }: Locale): string {
  if (!bill) return t('modelCost.methods.ageUnknown');
  const day = format.billDay(bill.asOf);
  return bill.stale === undefined
    ? t('modelCost.methods.asOf', { day })
    : t('modelCost.methods.asOfStale', { day });
}
