import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiPencilLine, RiTimeLine } from '@remixicon/react';
import { changeOf, formatAmount } from '../../format';
import { modelCostTabRouteRef } from '../../routes';
import { Change, CostNote } from '../Cost';
import { StatusPill } from '../shared';
import { UnknownRunRate } from './UnknownRunRate';
import styles from './VerdictCell.module.css';

/** The run-rate by the bill, else as people entered it, else unknown; one amount for each currency. */
export function BilledFigure({ cost }: { cost: ModelCost }) {
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
          title={formatAmount(amount, currency, 'full')}
        >
          <span className={styles.figure}>
            {formatAmount(amount, currency)}
          </span>{' '}
          <span className={styles.unit}>/ month</span>
        </span>
      ))}
    </span>
  );
}

/** Its change, how it is to be read, how old it is, and the way to the rest; or what would make it known. */
export function BilledDetails({ cost }: { cost: ModelCost }) {
  const { runRate, entered, terms, freshness } = cost;
  const tabPath = useRouteRef(modelCostTabRouteRef)?.();
  const isKnown = runRate.length > 0;
  const isCompared = runRate.some(({ amount, previous }) =>
    changeOf(amount, previous).percent !== undefined,
  );
  const stale = freshness.find(one => one.stale !== undefined);

  return (
    <>
      {isKnown && (
        <p>
          {runRate.map((one, index) => (
            <span key={one.currency}>
              {index > 0 && ' · '}
              {runRate.length > 1 && `${one.currency} `}
              <Change {...one} />
            </span>
          ))}
          {isCompared && ' against the 30 days before'}
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
            Entered by hand
          </StatusPill>{' '}
          no bill names this model
        </p>
      )}
      {!isKnown && !entered && (
        <p>No bill names this model: tag what serves it with its name</p>
      )}
      {stale && (
        <p>
          <StatusPill tone="warning" icon={RiTimeLine}>
            Not up to date
          </StatusPill>{' '}
          {stale.source}: {stale.stale}
        </p>
      )}
      {tabPath && (
        <p>
          <Link href={tabPath} variant="body-small">
            {isKnown ? 'By month and by day' : 'Which tag to set'}
          </Link>
        </p>
      )}
    </>
  );
}
