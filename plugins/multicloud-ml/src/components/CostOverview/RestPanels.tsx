import type {
  CostOverview,
  CostQuery,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { EmptyNote, Panel } from '../shared';
import { RestPanel } from './RestPanel';

/** What no model was found for: the pool and the unattributed lines, apart. */
export function RestPanels(props: {
  overview: CostOverview;
  query: CostQuery;
}) {
  const { overview, query } = props;
  if (overview.restOf === 'hidden') {
    return (
      <Panel title="Without a model">
        <EmptyNote
          why="What no model was found for is hidden: you may not see the cost of every model, and these lines may be of any."
          todo="Whoever looks after permissions can let you see the cost of all models."
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
