import type { RouteRef } from '@backstage/frontend-plugin-api';
import { lazy, type ComponentType } from 'react';
import {
  billsRouteRef,
  exemptionsRouteRef,
  fleetCostRouteRef,
  fleetMapRouteRef,
  fleetModelsRouteRef,
  fleetTeamsRouteRef,
  sourcesRouteRef,
  standardsRouteRef,
} from '../routes';

/** One tab of `MlModelsPage`. */
export interface FleetPage {
  path: string;
  title: string;
  routeRef: RouteRef;
  Content: ComponentType;
}

/** The tabs, in the order and under the paths that the sub-pages have in the new frontend system. */
export const FLEET_PAGES: readonly FleetPage[] = [
  {
    path: 'models',
    title: 'Models',
    routeRef: fleetModelsRouteRef,
    Content: lazy(() =>
      import('../components/FleetModels').then(({ FleetModelsPage }) => ({
        default: FleetModelsPage,
      })),
    ),
  },
  {
    path: 'teams',
    title: 'Teams',
    routeRef: fleetTeamsRouteRef,
    Content: lazy(() =>
      import('../components/FleetTeams').then(({ FleetTeamsPage }) => ({
        default: FleetTeamsPage,
      })),
    ),
  },
  {
    path: 'map',
    title: 'Map',
    routeRef: fleetMapRouteRef,
    Content: lazy(() =>
      import('../components/FleetMap').then(({ FleetMap }) => ({
        default: FleetMap,
      })),
    ),
  },
  {
    path: 'standards',
    title: 'Standards',
    routeRef: standardsRouteRef,
    Content: lazy(() =>
      import('../components/Standards').then(({ StandardsPage }) => ({
        default: StandardsPage,
      })),
    ),
  },
  {
    path: 'cost',
    title: 'Cost',
    routeRef: fleetCostRouteRef,
    Content: lazy(() =>
      import('../components/FleetCost').then(({ FleetCost }) => ({
        default: FleetCost,
      })),
    ),
  },
  {
    path: 'exemptions',
    title: 'Exemptions',
    routeRef: exemptionsRouteRef,
    Content: lazy(() =>
      import('../components/Exemptions').then(({ ExemptionsPage }) => ({
        default: ExemptionsPage,
      })),
    ),
  },
  {
    path: 'bills',
    title: 'Bills',
    routeRef: billsRouteRef,
    Content: lazy(() =>
      import('../components/Bills').then(({ BillsPage }) => ({
        default: BillsPage,
      })),
    ),
  },
  {
    path: 'sources',
    title: 'Sources',
    routeRef: sourcesRouteRef,
    Content: lazy(() =>
      import('../components/Sources').then(({ SourcesPage }) => ({
        default: SourcesPage,
      })),
    ),
  },
];
