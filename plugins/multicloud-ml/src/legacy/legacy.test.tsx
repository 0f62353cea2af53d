import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Route } from 'react-router-dom';
import {
  exampleScorecard,
  exampleSummary,
} from '../__testUtils__/exampleScorecard';
import { exampleModel } from '../__testUtils__/exampleModel';
import {
  groupEntity,
  modelEntity,
  multicloudMlApiMock,
} from '../__testUtils__/renderOnEntity';
import { multicloudMlApiRef } from '../api';
import multicloudMlPlugin from '../index';
import { FLEET_PAGES } from './fleetPages';
import {
  EntityMlModelCard,
  EntityMlModelContent,
  EntityMlModelCostContent,
  EntityMlScorecardContent,
  EntityMlTeamCostContent,
  HomePageMlModelsAtRisk,
  HomePageMlTeamScorecard,
  MlModelsPage,
  isMlModel,
} from '.';

jest.setTimeout(60_000);

const MODELS = { items: [exampleSummary()], totalItems: 1 };

/** The pages of an app of the old system, as docs/legacy-app.md builds them. */
const modelPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <EntityMlModelCard />
    </EntityLayout.Route>
    <EntityLayout.Route path="/ml-model" title="Portability and recovery">
      <EntityMlModelContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/ml-model-cost" title="Cost">
      <EntityMlModelCostContent />
    </EntityLayout.Route>
  </EntityLayout>
);
const groupPage = (
  <EntityLayout>
    <EntityLayout.Route path="/ml-scorecard" title="ML scorecard">
      <EntityMlScorecardContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/ml-cost" title="ML cost">
      <EntityMlTeamCostContent />
    </EntityLayout.Route>
  </EntityLayout>
);
const routes = (
  <FlatRoutes>
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      <EntitySwitch>
        <EntitySwitch.Case if={isMlModel}>{modelPage}</EntitySwitch.Case>
        <EntitySwitch.Case>{groupPage}</EntitySwitch.Case>
      </EntitySwitch>
    </Route>
    <Route path="/ml-models" element={<MlModelsPage />} />
    <Route
      path="/home"
      element={
        <>
          <HomePageMlTeamScorecard />
          <HomePageMlModelsAtRisk />
        </>
      }
    />
  </FlatRoutes>
);

function renderApp(path: string) {
  window.history.replaceState({}, '', path);
  const api = multicloudMlApiMock({
    getModel: async () => exampleModel(),
    getScorecard: async () => exampleScorecard(MODELS.items),
    listModels: async () => MODELS,
    getSources: async () => ({ items: [], permissions: { run: false } }),
  });
  const app = createApp({
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { title: 'Old app', baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ],
    apis: [
      createApiFactory(multicloudMlApiRef, api),
      createApiFactory(
        catalogApiRef,
        catalogApiMock({ entities: [modelEntity, groupEntity] }),
      ),
    ],
  });
  const Root = app.createRoot(<AppRouter>{routes}</AppRouter>);
  return render(<Root />);
}

describe('an app on the old frontend system', () => {
  it('shows how a model stands on its overview, and leads to its tab', async () => {
    renderApp('/catalog/default/component/fraud');
    const link = await screen.findByRole(
      'link',
      { name: /Portability and recovery|Details|How/ },
      { timeout: 20_000 },
    );
    expect(link.getAttribute('href')).toContain(
      '/catalog/default/component/fraud/ml-model',
    );
  });

  it.each([
    ['/catalog/default/component/fraud/ml-model', 'Criteria'],
    ['/catalog/default/group/risk/ml-scorecard', 'T1 protected'],
    ['/home', "My team's ML scorecard"],
    ['/ml-models/sources', 'No source yet'],
  ])('shows %s', async (path, words) => {
    renderApp(path);
    expect(
      (await screen.findAllByText(new RegExp(words), {}, { timeout: 20_000 }))
        .length,
    ).toBeGreaterThan(0);
  });

  it.each([
    '/catalog/default/component/fraud/ml-model-cost',
    '/catalog/default/group/risk/ml-cost',
  ])('shows that %s is loading', async path => {
    renderApp(path);
    expect(
      (await screen.findAllByRole('status', {}, { timeout: 20_000 })).length,
    ).toBeGreaterThan(0);
  });

  it('opens "ML models" with its first tab, and the others by their links', async () => {
    renderApp('/ml-models');
    await screen.findByRole('tab', { name: 'Sources' }, { timeout: 20_000 });
    expect(window.location.pathname).toBe('/ml-models/models');
    await userEvent.click(screen.getByRole('tab', { name: 'Sources' }));
    expect(window.location.pathname).toBe('/ml-models/sources');
  });
});

describe('the tabs of "ML models"', () => {
  it('are those of the new frontend system', () => {
    expect(
      FLEET_PAGES.map(({ path }) => `sub-page:multicloud-ml/${path}`).sort(),
    ).toEqual(subPageIds());
  });
});

describe('a model', () => {
  it('is what the backend judges by default', () => {
    expect(isMlModel(modelEntity)).toBe(true);
    expect(isMlModel(groupEntity)).toBe(false);
  });
});

/** Ids of the sub-pages of the plugin of the new system. */
function subPageIds(): string[] {
  return [
    ...String(JSON.stringify(multicloudMlPlugin)).matchAll(
      /sub-page:multicloud-ml\/[\w-]+/g,
    ),
  ]
    .map(([id]) => id)
    .sort();
}
