import { Skeleton } from '@backstage/ui';
import type { CostQuery } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatPlural } from '../../format';
import { CostNote } from '../Cost';
import { EmptyNote, FailureNotice, PageControls, Panel } from '../shared';
import type { RestMethod } from './restWords';
import { RestTable } from './RestTable';
import { useRestPage } from './useRestPage';
import styles from './RestPanel.module.css';

const WORDS: Record<
  RestMethod,
  { title: string; what: string; none: string; loading: string }
> = {
  pool: {
    title: 'Team pool',
    what: 'AI and machine-learning lines of a known team that name no model: they count for the team and are never pushed onto a model.',
    none: 'No machine-learning line of a known team is without its model.',
    loading: 'Loading the team pool',
  },
  unattributed: {
    title: 'Unattributed',
    what: 'Lines that lead to no model and to no team, largest first.',
    none: 'Every line of the bill found its model or its team.',
    loading: 'Loading unattributed lines',
  },
};

/** One of the two lists of what no model was found for, with the tag that would mend each line. */
export function RestPanel(props: {
  method: RestMethod;
  team?: string;
  query: CostQuery;
}) {
  const { method, team, query } = props;
  const words = WORDS[method];
  const page = useRestPage({ ...query, team, method });
  const { data, error, loadedAt, isLoading, reload } = page;

  return (
    <Panel
      title={words.title}
      note={
        data ? (
          <>
            {formatPlural(data.totalItems, 'line')}
            {data.items.length > 0 && (
              <>
                {' · '}
                <CostNote terms={data.terms} />
              </>
            )}
          </>
        ) : (
          'Loading'
        )
      }
    >
      <p className={styles.what}>{words.what}</p>
      {error && (
        <div className={styles.notice}>
          <FailureNotice
            what="these lines"
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        </div>
      )}
      {!data && !error && (
        <div role="status" aria-label={words.loading}>
          <Skeleton width="100%" height="16rem" />
        </div>
      )}
      {data?.items.length === 0 && <EmptyNote why={words.none} />}
      {data && data.items.length > 0 && (
        <>
          <RestTable
            caption={words.title}
            items={data.items}
            isStale={isLoading}
          />
          <PageControls page={page} />
        </>
      )}
    </Panel>
  );
}
