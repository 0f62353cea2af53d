import type { ReactNode } from 'react';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age } from '../shared';
import { problemCountOf } from './sourceState';
import styles from './SourceCounts.module.css';

/** What a source knows. */
export function SourceCounts({ source }: { source: SourceStatus }) {
  const { t } = useLocale();
  const { models, deployments, stale, staleSince } = source;
  return (
    <dl className={styles.counts}>
      <Count name={t('sources.counts.models')} value={models} />
      <Count name={t('sources.counts.deployments')} value={deployments} />
      <Count name={t('sources.counts.stale')} value={stale}>
        {staleSince &&
          t('sources.counts.since', { age: <Age at={staleSince} /> })}
      </Count>
      <Count
        name={t('sources.counts.notUnderstood')}
        value={problemCountOf(source)}
      />
    </dl>
  );
}

function Count(props: { name: string; value: number; children?: ReactNode }) {
  const { format } = useLocale();
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span className={styles.value}>{format.count(props.value)}</span>
        {props.children && (
          <span className={styles.note}> {props.children}</span>
        )}
      </dd>
    </div>
  );
}
