import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  CatalogFilterBlueprint,
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { MultiCloudMlClient, multicloudMlApiRef } from './api';
import { homeExtensions } from './extensions/home';
import { searchExtensions } from './extensions/search';
import { DEFAULT_MODEL_FILTER } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiBrainLine } from '@remixicon/react';
import {
  billsRouteRef,
  exemptionsRouteRef,
  fleetCostRouteRef,
  fleetMapRouteRef,
  fleetModelsRouteRef,
  fleetRouteRef,
  fleetTeamsRouteRef,
  modelCostTabRouteRef,
  modelTabRouteRef,
  scorecardTabRouteRef,
  sourcesRouteRef,
  standardsRouteRef,
  teamCostTabRouteRef,
} from './routes';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: multicloudMlApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MultiCloudMlClient(deps),
    }),
});

const modelCard = EntityCardBlueprint.make({
  name: 'model',
  params: {
    type: 'content',
    filter: DEFAULT_MODEL_FILTER,
    loader: () =>
      import('./components/ModelCard').then(({ ModelCard }) => <ModelCard />),
  },
});

const modelTab = EntityContentBlueprint.make({
  name: 'model',
  params: {
    path: '/ml-model',
    title: 'Portability and recovery',
    filter: DEFAULT_MODEL_FILTER,
    routeRef: modelTabRouteRef,
    loader: () =>
      import('./components/ModelTab').then(({ ModelTab }) => <ModelTab />),
  },
});

const modelCostTab = EntityContentBlueprint.make({
  name: 'model-cost',
  params: {
    path: '/ml-model-cost',
    title: 'Cost',
    filter: DEFAULT_MODEL_FILTER,
    routeRef: modelCostTabRouteRef,
    loader: () =>
      import('./components/ModelCost').then(({ ModelCostTab }) => (
        <ModelCostTab />
      )),
  },
});

const scorecardTab = EntityContentBlueprint.make({
  name: 'scorecard',
  params: {
    path: '/ml-scorecard',
    title: 'ML scorecard',
    filter: { kind: 'group' },
    routeRef: scorecardTabRouteRef,
    loader: () =>
      import('./components/TeamTab').then(({ TeamTab }) => <TeamTab />),
  },
});

const teamCostTab = EntityContentBlueprint.make({
  name: 'team-cost',
  params: {
    path: '/ml-cost',
    title: 'ML cost',
    filter: { kind: 'group' },
    routeRef: teamCostTabRouteRef,
    loader: () =>
      import('./components/TeamCost').then(({ TeamCost }) => <TeamCost />),
  },
});

const fleetPage = PageBlueprint.make({
  params: {
    path: '/ml-models',
    title: 'ML models',
    icon: <RiBrainLine />,
    routeRef: fleetRouteRef,
  },
});

const fleetMapPage = SubPageBlueprint.make({
  name: 'map',
  params: {
    path: 'map',
    title: 'Map',
    routeRef: fleetMapRouteRef,
    loader: () =>
      import('./components/FleetMap').then(({ FleetMap }) => <FleetMap />),
  },
});

const standardsPage = SubPageBlueprint.make({
  name: 'standards',
  params: {
    path: 'standards',
    title: 'Standards',
    routeRef: standardsRouteRef,
    loader: () =>
      import('./components/Standards').then(({ StandardsPage }) => (
        <StandardsPage />
      )),
  },
});

const fleetModelsPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: 'models',
    title: 'Models',
    routeRef: fleetModelsRouteRef,
    loader: () =>
      import('./components/FleetModels').then(({ FleetModelsPage }) => (
        <FleetModelsPage />
      )),
  },
});

const fleetTeamsPage = SubPageBlueprint.make({
  name: 'teams',
  params: {
    path: 'teams',
    title: 'Teams',
    routeRef: fleetTeamsRouteRef,
    loader: () =>
      import('./components/FleetTeams').then(({ FleetTeamsPage }) => (
        <FleetTeamsPage />
      )),
  },
});

const fleetCostPage = SubPageBlueprint.make({
  name: 'cost',
  params: {
    path: 'cost',
    title: 'Cost',
    routeRef: fleetCostRouteRef,
    loader: () =>
      import('./components/FleetCost').then(({ FleetCost }) => <FleetCost />),
  },
});

const exemptionsPage = SubPageBlueprint.make({
  name: 'exemptions',
  params: {
    path: 'exemptions',
    title: 'Exemptions',
    routeRef: exemptionsRouteRef,
    loader: () =>
      import('./components/Exemptions').then(({ ExemptionsPage }) => (
        <ExemptionsPage />
      )),
  },
});

const billsPage = SubPageBlueprint.make({
  name: 'bills',
  params: {
    path: 'bills',
    title: 'Bills',
    routeRef: billsRouteRef,
    loader: () =>
      import('./components/Bills').then(({ BillsPage }) => <BillsPage />),
  },
});

const sourcesPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    routeRef: sourcesRouteRef,
    loader: () =>
      import('./components/Sources').then(({ SourcesPage }) => <SourcesPage />),
  },
});

const providerFilter = CatalogFilterBlueprint.make({
  name: 'provider',
  params: {
    loader: () =>
      import('./components/CatalogFilters').then(({ ProviderPicker }) => (
        <ProviderPicker />
      )),
  },
});

const portabilityFilter = CatalogFilterBlueprint.make({
  name: 'portability',
  params: {
    loader: () =>
      import('./components/CatalogFilters').then(({ PortabilityPicker }) => (
        <PortabilityPicker />
      )),
  },
});

const recoveryFilter = CatalogFilterBlueprint.make({
  name: 'recovery',
  params: {
    loader: () =>
      import('./components/CatalogFilters').then(({ RecoveryPicker }) => (
        <RecoveryPicker />
      )),
  },
});

/**
 * Portability, recovery and cost of ML models: on their entity pages, on every group's, and over all of them.
 *
 * @public
 */
export const multicloudMlPlugin = createFrontendPlugin({
  pluginId: 'multicloud-ml',
  title: 'Multi-Cloud ML',
  info: { packageJson: () => import('../package.json') },
  routes: {
    modelTab: modelTabRouteRef,
    modelCostTab: modelCostTabRouteRef,
    scorecardTab: scorecardTabRouteRef,
    teamCostTab: teamCostTabRouteRef,
    fleet: fleetRouteRef,
    fleetModels: fleetModelsRouteRef,
    fleetTeams: fleetTeamsRouteRef,
    fleetMap: fleetMapRouteRef,
    standards: standardsRouteRef,
    fleetCost: fleetCostRouteRef,
    exemptions: exemptionsRouteRef,
    bills: billsRouteRef,
    sources: sourcesRouteRef,
  },
  extensions: [
    api,
    modelCard,
    modelTab,
    modelCostTab,
    scorecardTab,
    teamCostTab,
    fleetPage,
    fleetModelsPage,
    fleetTeamsPage,
    fleetMapPage,
    standardsPage,
    fleetCostPage,
    exemptionsPage,
    billsPage,
    sourcesPage,
    providerFilter,
    portabilityFilter,
    recoveryFilter,
    ...searchExtensions,
    ...homeExtensions,
  ],
});
