import { Container } from '@backstage/ui';
import { CostOverviewPage } from '../CostOverview';

/** What the fleet costs: every model that the reader may see, and what no model was found for. */
export function FleetCost() {
  return (
    <Container py="4">
      <CostOverviewPage />
    </Container>
  );
}
