import type { ReactNode } from 'react';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCount } from '../../format';
import { Age } from '../shared';
import { problemCountOf } from './sourceState';
import styles from './SourceCounts.module.css';

/** What a source knows. */
export function SourceCounts({ source }: { source: SourceStatus }) {
  const { models, deployments, stale, staleSince } = source;
  return (
    <dl className={styles.counts}>
      <Count name="Models" value={models} />
      <Count name="Deployments" value={deployments} />
      <Count name="Stale" value={stale}>
        {staleSince && (
          <>
            since <Age at={staleSince} />
          </>
        )}
      </Count>
      <Count name="Not understood" value={problemCountOf(source)} />
    </dl>
  );
}

function Count(props: { name: string; value: number; children?: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span className={styles.value}>{formatCount(props.value)}</span>
        {props.children && (
          <span className={styles.note}> {props.children}</span>
        )}
      </dd>
    </div>
  );
}
