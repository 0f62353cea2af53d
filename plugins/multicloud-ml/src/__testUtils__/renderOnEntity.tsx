import type { Entity } from '@backstage/catalog-model';
import {
  createApiMock,
  renderTestApp,
  type ApiMock,
} from '@backstage/frontend-test-utils';
import type { RenderResult } from '@testing-library/react';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { multicloudMlApiRef, type MultiCloudMlApi } from '../api';
import multicloudMlPlugin from '../index';

/** A model in the catalog. */
export const modelEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'fraud', namespace: 'default' },
  spec: { type: 'ml-model', lifecycle: 'production', owner: 'risk' },
};

/** A group in the catalog. */
export const groupEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'risk', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** A backend that never answers what a test does not say. */
export const multicloudMlApiMock = createApiMock<MultiCloudMlApi>(
  multicloudMlApiRef,
  () => ({
    listModels: jest.fn<
      ReturnType<MultiCloudMlApi['listModels']>,
      Parameters<MultiCloudMlApi['listModels']>
    >(() => new Promise(() => {})),
    listFacets: jest.fn<
      ReturnType<MultiCloudMlApi['listFacets']>,
      Parameters<MultiCloudMlApi['listFacets']>
    >(() => new Promise(() => {})),
    exportModels: jest.fn<
      ReturnType<MultiCloudMlApi['exportModels']>,
      Parameters<MultiCloudMlApi['exportModels']>
    >(() => new Promise(() => {})),
    getFleet: jest.fn<
      ReturnType<MultiCloudMlApi['getFleet']>,
      Parameters<MultiCloudMlApi['getFleet']>
    >(() => new Promise(() => {})),
    listTeams: jest.fn<
      ReturnType<MultiCloudMlApi['listTeams']>,
      Parameters<MultiCloudMlApi['listTeams']>
    >(() => new Promise(() => {})),
    listSites: jest.fn<
      ReturnType<MultiCloudMlApi['listSites']>,
      Parameters<MultiCloudMlApi['listSites']>
    >(() => new Promise(() => {})),
    getAdherence: jest.fn<
      ReturnType<MultiCloudMlApi['getAdherence']>,
      Parameters<MultiCloudMlApi['getAdherence']>
    >(() => new Promise(() => {})),
    listTransitions: jest.fn<
      ReturnType<MultiCloudMlApi['listTransitions']>,
      Parameters<MultiCloudMlApi['listTransitions']>
    >(() => new Promise(() => {})),
    getModelHistory: jest.fn<
      ReturnType<MultiCloudMlApi['getModelHistory']>,
      Parameters<MultiCloudMlApi['getModelHistory']>
    >(() => new Promise(() => {})),
    getTrend: jest.fn<
      ReturnType<MultiCloudMlApi['getTrend']>,
      Parameters<MultiCloudMlApi['getTrend']>
    >(() => new Promise(() => {})),
    getModel: jest.fn<
      ReturnType<MultiCloudMlApi['getModel']>,
      Parameters<MultiCloudMlApi['getModel']>
    >(() => new Promise(() => {})),
    getScorecard: jest.fn<
      ReturnType<MultiCloudMlApi['getScorecard']>,
      Parameters<MultiCloudMlApi['getScorecard']>
    >(() => new Promise(() => {})),
    getStandard: jest.fn<
      ReturnType<MultiCloudMlApi['getStandard']>,
      Parameters<MultiCloudMlApi['getStandard']>
    >(() => new Promise(() => {})),
    getSightings: jest.fn<
      ReturnType<MultiCloudMlApi['getSightings']>,
      Parameters<MultiCloudMlApi['getSightings']>
    >(() => new Promise(() => {})),
    moveSighting: jest.fn<
      ReturnType<MultiCloudMlApi['moveSighting']>,
      Parameters<MultiCloudMlApi['moveSighting']>
    >(() => new Promise(() => {})),
    recordDrill: jest.fn<
      ReturnType<MultiCloudMlApi['recordDrill']>,
      Parameters<MultiCloudMlApi['recordDrill']>
    >(() => new Promise(() => {})),
    confirmDrill: jest.fn<
      ReturnType<MultiCloudMlApi['confirmDrill']>,
      Parameters<MultiCloudMlApi['confirmDrill']>
    >(() => new Promise(() => {})),
    listExemptions: jest.fn<
      ReturnType<MultiCloudMlApi['listExemptions']>,
      Parameters<MultiCloudMlApi['listExemptions']>
    >(() => new Promise(() => {})),
    requestExemption: jest.fn<
      ReturnType<MultiCloudMlApi['requestExemption']>,
      Parameters<MultiCloudMlApi['requestExemption']>
    >(() => new Promise(() => {})),
    decideExemption: jest.fn<
      ReturnType<MultiCloudMlApi['decideExemption']>,
      Parameters<MultiCloudMlApi['decideExemption']>
    >(() => new Promise(() => {})),
    getModelCost: jest.fn<
      ReturnType<MultiCloudMlApi['getModelCost']>,
      Parameters<MultiCloudMlApi['getModelCost']>
    >(() => new Promise(() => {})),
    getCosts: jest.fn<
      ReturnType<MultiCloudMlApi['getCosts']>,
      Parameters<MultiCloudMlApi['getCosts']>
    >(() => new Promise(() => {})),
    listUnattributed: jest.fn<
      ReturnType<MultiCloudMlApi['listUnattributed']>,
      Parameters<MultiCloudMlApi['listUnattributed']>
    >(() => new Promise(() => {})),
    getSources: jest.fn<
      ReturnType<MultiCloudMlApi['getSources']>,
      Parameters<MultiCloudMlApi['getSources']>
    >(() => new Promise(() => {})),
    runSource: jest.fn<
      ReturnType<MultiCloudMlApi['runSource']>,
      Parameters<MultiCloudMlApi['runSource']>
    >(() => new Promise(() => {})),
    getCostSources: jest.fn<
      ReturnType<MultiCloudMlApi['getCostSources']>,
      Parameters<MultiCloudMlApi['getCostSources']>
    >(() => new Promise(() => {})),
    exportCosts: jest.fn<
      ReturnType<MultiCloudMlApi['exportCosts']>,
      Parameters<MultiCloudMlApi['exportCosts']>
    >(() => new Promise(() => {})),
  }),
);

/** Renders one of the plugin's real extensions on an entity's page, in a real app. */
export function renderOnEntity(options: {
  extension: Parameters<typeof multicloudMlPlugin.getExtension>[0];
  entity: Entity;
  api: Partial<MultiCloudMlApi>;
  initialPath?: string;
  config?: NonNullable<Parameters<typeof renderTestApp>[0]>['config'];
  features?: NonNullable<Parameters<typeof renderTestApp>[0]>['features'];
}): RenderResult & { api: ApiMock<MultiCloudMlApi> } {
  const api = multicloudMlApiMock(options.api);
  const rendered = renderTestApp({
    extensions: [
      createTestEntityPage({ entity: options.entity }),
      multicloudMlPlugin.getExtension(options.extension),
    ],
    apis: [api, [catalogApiRef, catalogApiMock()]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [options.initialPath ?? '/'],
    config: options.config,
    features: options.features,
  });
  return { ...rendered, api };
}
