import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import { searchApiRef } from '@backstage/plugin-search-react';
import type { SearchQuery } from '@backstage/plugin-search-common';
import type { ModelDocument } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiMock } from '../../__testUtils__/renderOnEntity';
import multicloudMlPlugin from '../../index';

const MODEL: ModelDocument = {
  title: 'Fraud scoring',
  text: 'fraud-scoring · tier T1 · grade B',
  location: '/catalog/default/component/fraud-scoring/ml-model',
  entityRef: 'component:default/fraud-scoring',
  ownerRef: 'group:default/risk-ml',
  lifecycle: 'production',
  tier: 'T1',
  grade: 'B',
  portability: 'gradeB',
  recovery: 'at-risk',
  residency: 'ok',
  provider: 'aws',
  region: 'ap-southeast-1',
  assessedAt: new Date().toISOString(),
};

function renderSearch(document: object, path: string) {
  const query = jest.fn(async (_: SearchQuery) => ({
    results: [{ type: 'ml-model', document: { ...MODEL, ...document } }],
    numberOfResults: 1,
  }));
  renderTestApp({
    extensions: [
      catalogPlugin.getExtension('page:catalog/entity'),
      searchPlugin.getExtension('page:search'),
      multicloudMlPlugin.getExtension(
        'search-result-list-item:multicloud-ml/model',
      ),
      multicloudMlPlugin.getExtension(
        'search-filter-result-type:multicloud-ml/model',
      ),
      multicloudMlPlugin.getExtension('search-filter:multicloud-ml/model'),
    ],
    apis: [
      [catalogApiRef, catalogApiMock()],
      [searchApiRef, { query }],
      multicloudMlApiMock({
        listFacets: async () => ({
          facets: {
            tier: [],
            grade: [],
            recovery: [],
            residency: [],
            provider: [{ value: 'gcp', models: 2 }],
            site: [],
            team: [],
          },
        }),
      }),
    ],
    initialRouteEntries: [path],
  });
  return query;
}

describe('a model among the results of a search', () => {
  it('shows how it stands, where it runs and whose it is', async () => {
    renderSearch({}, '/search?query=fraud');
    const link = await screen.findByRole('link', { name: 'Fraud scoring' });
    expect(link).toHaveAttribute('href', MODEL.location);
    const result = screen.getByRole('article', { name: 'Fraud scoring' });
    expect(result).toHaveTextContent('Grade B');
    expect(result).toHaveTextContent('At risk');
    expect(result).toHaveTextContent('Tier T1');
    expect(result).toHaveTextContent('AWS, ap-southeast-1');
    expect(result).toHaveTextContent('owned by risk-ml');
    expect(result).toHaveTextContent('assessed just now');
    expect((await axe(result)).violations).toEqual([]);
  });

  it('shows the unknown as unknown, and a breach', async () => {
    renderSearch(
      {
        grade: 'withheld',
        residency: 'breach',
        provider: 'unknown',
        region: 'unknown',
        ownerRef: 'unknown',
      },
      '/search?query=fraud',
    );
    const result = await screen.findByRole('article', {
      name: 'Fraud scoring',
    });
    expect(result).toHaveTextContent('Withheld');
    expect(result).toHaveTextContent('Breach');
    expect(result).toHaveTextContent('place unknown');
    expect(result).toHaveTextContent('owner unknown');
  });

  it('shows the text of a document that an older version indexed', async () => {
    renderSearch({ grade: undefined }, '/search?query=fraud');
    expect(await screen.findByText(MODEL.text)).toBeInTheDocument();
  });
});

describe('the filters of a search', () => {
  it('narrow a search for models', async () => {
    const query = renderSearch({}, '/search?query=fraud&types[]=ml-model');
    await userEvent.click(
      await screen.findByRole('button', { name: /Provider/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Google Cloud' }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Portability/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Grade A' }),
    );
    await waitFor(() =>
      expect(query).toHaveBeenCalledWith(
        expect.objectContaining({
          types: ['ml-model'],
          filters: { provider: 'gcp', portability: 'gradeA' },
        }),
        expect.anything(),
      ),
    );
    const group = screen.getByRole('group', { name: 'Filters for ML models' });
    expect((await axe(group)).violations).toEqual([]);
  });

  it('are gone, and narrow nothing, when something else is searched for', async () => {
    const query = renderSearch(
      {},
      '/search?query=fraud&types[]=ml-model&filters[provider]=gcp',
    );
    await screen.findByRole('group', { name: 'Filters for ML models' });
    await userEvent.click(screen.getByText('Software Catalog'));
    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ filters: {} }),
        expect.anything(),
      ),
    );
    expect(
      screen.queryByRole('group', { name: 'Filters for ML models' }),
    ).not.toBeInTheDocument();
  });
});
