import { CostOverviewPage } from '../CostOverview';
import { SubPage } from '../shared';

/** What the fleet costs: every model that the reader may see, and what no model was found for. */
export function FleetCost() {
  return (
    <SubPage>
      <CostOverviewPage />
    </SubPage>
  );
}
