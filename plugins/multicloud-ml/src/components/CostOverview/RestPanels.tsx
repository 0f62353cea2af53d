import type {
  CostOverview,
  CostQuery,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { EmptyNote, Panel } from '../shared';
import { RestPanel } from './RestPanel';

/** What no model was found for: the pool and the unattributed lines, apart. */
export function RestPanels(props: {
  overview: CostOverview;
  query: CostQuery;
}) {
  const { t } = useLocale();
  const { overview, query } = props;
  if (overview.restOf === 'hidden') {
    return (
      <Panel title={t('costOverview.rest.title')}>
        <EmptyNote
          why={t('costOverview.rest.hidden')}
          todo={t('costOverview.rest.hiddenTodo')}
        />
      </Panel>
    );
  }
  return (
    <>
      <RestPanel method="pool" team={overview.groupRef} query={query} />
      <RestPanel method="unattributed" team={overview.groupRef} query={query} />
    </>
  );
}
