import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiPencilLine, RiTimeLine } from '@remixicon/react';
import { changeOf, useLocale } from '../../format';
import { modelCostTabRouteRef } from '../../routes';
import { Change, CostNote } from '../Cost';
import { StatusPill } from '../shared';
import { UnknownRunRate } from './UnknownRunRate';
import styles from './VerdictCell.module.css';

/** The run-rate by the bill, else as people entered it, else unknown; one amount for each currency. */
export function BilledFigure({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { runRate, entered } = cost;
  const amounts =
    runRate.length > 0 ? runRate : [entered].filter(one => one !== undefined);
  if (amounts.length === 0) return <UnknownRunRate />;
  return (
    <span>
      {amounts.map(({ amount, currency }) => (
        <span
          key={currency}
          className={styles.line}
          title={format.amount(amount, currency, 'full')}
        >
          <span className={styles.figure}>
            {format.amount(amount, currency)}
          </span>{' '}
          <span className={styles.unit}>{t('modelTab.runRate.perMonth')}</span>
        </span>
      ))}
    </span>
  );
}

/** Its change, how it is to be read, how old it is, and the way to the rest; or what would make it known. */
export function BilledDetails({ cost }: { cost: ModelCost }) {
  const { t } = useLocale();
  const { runRate, entered, terms, freshness } = cost;
  const tabPath = useRouteRef(modelCostTabRouteRef)?.();
  const isKnown = runRate.length > 0;
  const isCompared = runRate.some(
    ({ amount, previous }) => changeOf(amount, previous).percent !== undefined,
  );
  const stale = freshness.find(one => one.stale !== undefined);

  return (
    <>
      {isKnown && (
        <p>
          {isCompared ? (
            t('modelTab.runRate.compared', {
              changes: <Changes runRate={runRate} />,
            })
          ) : (
            <Changes runRate={runRate} />
          )}
        </p>
      )}
      {isKnown && (
        <p className={styles.quiet}>
          <CostNote terms={terms} />
        </p>
      )}
      {!isKnown && entered && (
        <p>
          <StatusPill tone="neutral" icon={RiPencilLine}>
            {t('cost.enteredByHand')}
          </StatusPill>{' '}
          {t('modelTab.runRate.noBill')}
        </p>
      )}
      {!isKnown && !entered && <p>{t('modelTab.runRate.noBillTodo')}</p>}
      {stale?.stale !== undefined && (
        <p>
          <StatusPill tone="warning" icon={RiTimeLine}>
            {t('modelTab.runRate.notUpToDate')}
          </StatusPill>{' '}
          {t('modelTab.runRate.staleBill', {
            source: stale.source,
            cause: stale.stale,
          })}
        </p>
      )}
      {tabPath && (
        <p>
          <Link href={tabPath} variant="body-small">
            {isKnown
              ? t('modelTab.runRate.byMonthAndDay')
              : t('modelTab.runRate.whichTag')}
          </Link>
        </p>
      )}
    </>
  );
}

function Changes({ runRate }: Pick<ModelCost, 'runRate'>) {
  const { t } = useLocale();
  return (
    <>
      {runRate.map((one, index) => (
        <span key={one.currency}>
          {index > 0 && ' · '}
          {runRate.length > 1 ? (
            t('modelTab.runRate.changeIn', {
              currency: one.currency,
              change: <Change {...one} />,
            })
          ) : (
            <Change {...one} />
          )}
        </span>
      ))}
    </>
  );
}
