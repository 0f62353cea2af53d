import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { CostOverviewPage } from '../CostOverview';

/** What a team's models cost, those of the groups under it included. */
export function TeamCost() {
  const { entity } = useEntity();
  return <CostOverviewPage groupRef={stringifyEntityRef(entity)} />;
}
