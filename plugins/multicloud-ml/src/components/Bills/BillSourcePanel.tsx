import type { CostSourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiTimeLine,
} from '@remixicon/react';
import { formatPlural } from '../../format';
import { Age, EmptyNote, Panel, StatusPill } from '../shared';
import { BillProblemsTable } from './BillProblemsTable';
import { DeliveriesTable } from './DeliveriesTable';
import styles from './BillSourcePanel.module.css';

/** One bill: whether it is read, its deliveries, and what of them was not taken. */
export function BillSourcePanel({ source }: { source: CostSourceStatus }) {
  const { id, lastSuccessAt, failure, deliveries } = source;
  const problems = deliveries.flatMap(delivery =>
    delivery.problems.map(problem => ({ ...problem, delivery: delivery.key })),
  );
  return (
    <Panel
      title={id}
      note={
        lastSuccessAt ? (
          <>
            last read <Age at={lastSuccessAt} /> ·{' '}
            {formatPlural(deliveries.length, 'delivery', 'deliveries')}
          </>
        ) : (
          'never read yet'
        )
      }
      actions={<SourcePill source={source} />}
    >
      {failure && <p className={styles.failure}>{failureWords(source)}</p>}
      {deliveries.length > 0 ? (
        <DeliveriesTable source={id} deliveries={deliveries} />
      ) : (
        <EmptyNote
          why="No delivery of this bill has been found yet."
          todo={
            failure
              ? 'Mend what failed; it is tried again by itself.'
              : 'Providers deliver the first export up to a day after it is switched on. It is looked for by itself.'
          }
        />
      )}
      {problems.length > 0 && (
        <BillProblemsTable source={id} problems={problems} />
      )}
    </Panel>
  );
}

function SourcePill({ source }: { source: CostSourceStatus }) {
  if (source.failure) {
    return (
      <StatusPill tone="bad" icon={RiAlertFill}>
        Failing
      </StatusPill>
    );
  }
  if (!source.lastSuccessAt) {
    return (
      <StatusPill tone="neutral" icon={RiTimeLine}>
        Waiting
      </StatusPill>
    );
  }
  const isHurt = source.deliveries.some(
    ({ state, badRows }) => state === 'refused' || badRows > 0,
  );
  return isHurt ? (
    <StatusPill tone="warning" icon={RiAlertFill}>
      Read in part
    </StatusPill>
  ) : (
    <StatusPill tone="good" icon={RiCheckboxCircleFill}>
      Read
    </StatusPill>
  );
}

function failureWords(source: CostSourceStatus) {
  return (
    <>
      The last attempt
      {source.lastAttemptAt && (
        <>
          , <Age at={source.lastAttemptAt} />,
        </>
      )}{' '}
      failed: {source.failure}{' '}
      {source.lastSuccessAt && 'What was read before still counts.'}
    </>
  );
}
