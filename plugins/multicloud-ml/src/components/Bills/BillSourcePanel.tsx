import type { CostSourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiTimeLine,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { Age, EmptyNote, Panel, StatusPill } from '../shared';
import { BillProblemsTable } from './BillProblemsTable';
import { DeliveriesTable } from './DeliveriesTable';
import styles from './BillSourcePanel.module.css';

/** One bill: whether it is read, its deliveries, and what of them was not taken. */
export function BillSourcePanel({ source }: { source: CostSourceStatus }) {
  const { t } = useLocale();
  const { id, lastSuccessAt, failure, deliveries } = source;
  const problems = deliveries.flatMap(delivery =>
    delivery.problems.map(problem => ({ ...problem, delivery: delivery.key })),
  );
  return (
    <Panel
      title={id}
      note={
        lastSuccessAt
          ? t('bills.source.lastRead', {
              count: deliveries.length,
              age: <Age at={lastSuccessAt} />,
            })
          : t('bills.source.neverRead')
      }
      actions={<SourcePill source={source} />}
    >
      {failure && <LastFailure source={source} failure={failure} />}
      {deliveries.length > 0 ? (
        <DeliveriesTable source={id} deliveries={deliveries} />
      ) : (
        <EmptyNote
          why={t('bills.source.noDelivery')}
          todo={failure ? t('bills.source.mend') : t('bills.source.wait')}
        />
      )}
      {problems.length > 0 && (
        <BillProblemsTable source={id} problems={problems} />
      )}
    </Panel>
  );
}

function SourcePill({ source }: { source: CostSourceStatus }) {
  const { t } = useLocale();
  if (source.failure) {
    return (
      <StatusPill tone="bad" icon={RiAlertFill}>
        {t('bills.state.failing')}
      </StatusPill>
    );
  }
  if (!source.lastSuccessAt) {
    return (
      <StatusPill tone="neutral" icon={RiTimeLine}>
        {t('bills.state.waiting')}
      </StatusPill>
    );
  }
  const isHurt = source.deliveries.some(
    ({ state, badRows }) => state === 'refused' || badRows > 0,
  );
  return isHurt ? (
    <StatusPill tone="warning" icon={RiAlertFill}>
      {t('bills.state.partly')}
    </StatusPill>
  ) : (
    <StatusPill tone="good" icon={RiCheckboxCircleFill}>
      {t('bills.state.read')}
    </StatusPill>
  );
}

function LastFailure(props: { source: CostSourceStatus; failure: string }) {
  const { t } = useLocale();
  const {
    source: { lastAttemptAt, lastSuccessAt },
    failure,
  } = props;
  return (
    <p className={styles.failure}>
      {lastAttemptAt
        ? t('bills.source.failedAt', {
            failure,
            age: <Age at={lastAttemptAt} />,
          })
        : t('bills.source.failed', { failure })}{' '}
      {lastSuccessAt && t('bills.source.stillCounts')}
    </p>
  );
}
