import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  exampleFacets,
  exampleFleet,
  exampleTrend,
} from '../../__testUtils__/exampleFleet';
import { exampleSummary } from '../../__testUtils__/exampleScorecard';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const MODELS = [
  exampleSummary(),
  exampleSummary({
    entityRef: 'component:default/churn',
    title: 'Churn',
    tier: 'T2',
    lifecycle: 'experimental',
    recovery: 'protected',
  }),
];

function renderPage(api: Partial<MultiCloudMlApi> = {}, query = '') {
  return renderFleet({
    path: `/ml-models/models${query}`,
    api: {
      listModels: jest.fn(async () => ({ items: MODELS, totalItems: 2 })),
      listFacets: jest.fn(async () => exampleFacets()),
      getFleet: async () => exampleFleet(MODELS),
      getTrend: jest.fn(async () => exampleTrend()),
      ...api,
    },
  });
}

const table = () => screen.findByRole('grid', { name: 'Models' });

describe('the models of the fleet', () => {
  afterEach(() => localStorage.clear());

  it('are the first page of "ML models"', async () => {
    renderFleet({
      path: '/ml-models',
      api: { listModels: async () => ({ items: MODELS, totalItems: 2 }) },
    });
    expect(await table()).toBeInTheDocument();
    expect(screen.getAllByRole('tab')[0]).toHaveTextContent('Models');
  });

  it('come after how the fleet stands and how it moved', async () => {
    renderPage();
    const portability = await screen.findByRole('img', {
      name: 'Portability: 71 to 74 in 30 days',
    });
    expect(portability.closest('div')).toHaveTextContent(/\+3 in 30 d/);
    expect(screen.getByText('1 in 30 d', { exact: false })).toBeInTheDocument();
  });

  it('say that there is too little history for a trend', async () => {
    renderPage({
      getTrend: async () =>
        exampleTrend({
          days: exampleTrend().days.slice(-1),
          change: undefined,
        }),
    });
    expect(
      await screen.findAllByText('Not enough history yet'),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('img', { name: /Portability/ })).toBeNull();
  });

  it('narrow to what is ticked, and say so in the address', async () => {
    const user = userEvent.setup();
    const { api } = renderPage();
    await user.click(await screen.findByRole('checkbox', { name: /^T1/ }));
    await user.click(screen.getByRole('checkbox', { name: /^T2/ }));
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ tier: ['T1', 'T2'] }),
        expect.anything(),
      ),
    );
    expect(api.listFacets).toHaveBeenLastCalledWith(
      expect.objectContaining({ tier: ['T1', 'T2'] }),
      expect.anything(),
    );
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ tier: [] }),
        expect.anything(),
      ),
    );
  });

  it('are narrowed by every filter of a link, in words', async () => {
    const { api } = renderPage(
      {},
      '?rule=D24&rule=P3&rule=D99&team=group:default/risk&site=gcp/asia-southeast2&provider=aws&sort=portability&limit=50',
    );
    await table();
    expect(api.listModels).toHaveBeenCalledWith(
      expect.objectContaining({
        rule: ['D24', 'P3'],
        team: ['group:default/risk'],
        site: ['gcp/asia-southeast2'],
        provider: ['aws'],
        sort: 'portability',
        limit: 50,
      }),
      expect.anything(),
    );
    const chips = within(
      await screen.findByRole('group', { name: 'Filters in force' }),
    );
    expect(
      chips.getByRole('button', {
        name: 'Remove filter D24 Same version: not met',
      }),
    ).toBeInTheDocument();
    expect(
      chips.getByRole('button', {
        name: 'Remove filter P3 Tables: not met in full',
      }),
    ).toBeInTheDocument();
    expect(
      await chips.findByRole('button', {
        name: 'Remove filter Jakarta, Google Cloud',
      }),
    ).toBeInTheDocument();
    expect(
      await chips.findByRole('button', { name: 'Remove filter Risk' }),
    ).toBeInTheDocument();
  });

  it('keep a filter that leaves nothing where it can be taken away', async () => {
    renderPage(
      {
        listModels: async () => ({ items: [], totalItems: 0 }),
        listFacets: async () => exampleFacets({ grade: [] }),
      },
      '?grade=A',
    );
    expect(
      await screen.findByText('No model matches these filters.'),
    ).toBeInTheDocument();
    const chosen = await screen.findByRole('checkbox', { name: /^Grade A/ });
    expect(chosen).toBeChecked();
  });

  it('fold a long facet, and search inside it', async () => {
    const user = userEvent.setup();
    const { api } = renderPage({
      listFacets: jest.fn(async () =>
        exampleFacets({
          team: Array.from({ length: 14 }, (_, index) => ({
            value: `group:default/team-${index}`,
            title: `Team ${index}`,
            models: 20 - index,
          })),
        }),
      ),
    });
    const teams = await screen.findByRole('group', { name: 'Team' });
    expect(within(teams).getAllByRole('checkbox')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: '8 more' }));
    await user.type(
      within(teams).getByRole('searchbox', { name: 'Search in Team' }),
      'team 13',
    );
    const [only, ...others] = within(teams).getAllByRole('checkbox');
    expect(others).toHaveLength(0);
    await user.click(only);
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ team: ['group:default/team-13'] }),
        expect.anything(),
      ),
    );
  });

  it('search once the typing pauses', async () => {
    const user = userEvent.setup();
    const { api } = renderPage();
    await table();
    await user.type(
      screen.getByRole('searchbox', { name: 'Search models by name' }),
      'churn',
    );
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ text: 'churn' }),
        expect.anything(),
      ),
    );
  });

  it('show the columns that somebody chose, and again the usual ones', async () => {
    const user = userEvent.setup();
    renderPage();
    expect(
      within(await table()).queryByRole('columnheader', { name: 'Lifecycle' }),
    ).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    const columns = await screen.findByRole('listbox', {
      name: 'Columns of the table',
    });
    await user.click(
      within(columns).getByRole('option', { name: 'Lifecycle' }),
    );
    await user.keyboard('{Escape}');
    expect(
      within(await table()).getByRole('columnheader', { name: 'Lifecycle' }),
    ).toBeInTheDocument();
    expect(within(await table()).getByText('experimental')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Default columns' }));
    await waitFor(() =>
      expect(
        screen.queryByRole('columnheader', { name: 'Lifecycle' }),
      ).toBeNull(),
    );
  });

  it('are exported as they are narrowed and sorted, by keyboard', async () => {
    const user = userEvent.setup();
    URL.createObjectURL = jest.fn(() => 'blob:models');
    URL.revokeObjectURL = jest.fn();
    const exportModels = jest.fn(async () => ({
      name: 'models.json',
      content: new Blob(['[]']),
    }));
    renderPage({ exportModels }, '?tier=T1&sort=cost&order=desc');
    await table();
    screen.getByRole('button', { name: 'Export' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menu');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(exportModels).toHaveBeenCalledWith(
        expect.objectContaining({
          format: 'json',
          tier: ['T1'],
          sort: 'cost',
          order: 'desc',
        }),
      ),
    );
  });

  it('page in the address, and begin anew with another filter', async () => {
    const user = userEvent.setup();
    const listModels = jest.fn(async ({ cursor }: ListModelsRequest) =>
      cursor === 'second'
        ? { items: [MODELS[1]], totalItems: 21 }
        : { items: [MODELS[0]], totalItems: 21, nextCursor: 'second' },
    );
    renderPage({ listModels });
    expect(await screen.findByText('Fraud')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next table page' }));
    expect(await screen.findByText('Churn')).toBeInTheDocument();
    expect(screen.getByText('21 to 21 of 21')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Previous table page' }),
    );
    expect(await screen.findByText('Fraud')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Next table page' }));
    expect(await screen.findByText('Churn')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /^T1/ }));
    await waitFor(() =>
      expect(listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ tier: ['T1'], cursor: undefined }),
        expect.anything(),
      ),
    );
  });

  it('open at the page of a link, from which the first is one step', async () => {
    const user = userEvent.setup();
    const { api } = renderPage({}, '?cursor=third&page=3');
    await table();
    expect(api.listModels).toHaveBeenCalledWith(
      expect.objectContaining({ cursor: 'third' }),
      expect.anything(),
    );
    await user.click(
      screen.getByRole('button', { name: 'Previous table page' }),
    );
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: undefined }),
        expect.anything(),
      ),
    );
  });

  it('have no accessibility violation', async () => {
    renderPage({}, '?tier=T1&grade=B');
    await table();
    await screen.findByRole('checkbox', { name: /^T1/ });
    expect((await axe(screen.getByRole('main'))).violations).toEqual([]);
  });
});

describe('the states of the models of the fleet', () => {
  it('while it loads, the shape of the page', async () => {
    renderFleet({ path: '/ml-models/models', api: {} });
    for (const part of [
      'Loading models',
      'Loading filters',
      'Loading how the models stand',
    ]) {
      expect(
        await screen.findByRole('status', { name: part }),
      ).toBeInTheDocument();
    }
  });

  it('without a model, three ways to register one', async () => {
    renderPage({ listModels: async () => ({ items: [], totalItems: 0 }) });
    const guide = await screen.findByRole('region', { name: 'No model yet' });
    expect(within(guide).getAllByRole('listitem')).toHaveLength(3);
  });

  it('where one part fails, the others', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderPage({
      listFacets: () => Promise.reject(failed),
      getFleet: () => Promise.reject(failed),
      getTrend: () => Promise.reject(failed),
    });
    expect(await table()).toBeInTheDocument();
    expect(
      await screen.findByText('Could not load the filters'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Could not load how the models stand'),
    ).toBeInTheDocument();
  });

  it('forbidden, says so', async () => {
    const refused = await responseError(403, 'NotAllowedError', 'no');
    renderPage({ listModels: () => Promise.reject(refused) });
    expect(
      await screen.findByText('You may not see the models'),
    ).toBeInTheDocument();
  });

  it('sorted by a cost that one may not see, the way out', async () => {
    const user = userEvent.setup();
    const refused = await responseError(403, 'NotAllowedError', 'no');
    const listModels = jest.fn(async ({ sort }: ListModelsRequest) => {
      if (sort === 'cost') throw refused;
      return { items: MODELS, totalItems: 2 };
    });
    renderPage({ listModels }, '?sort=cost');
    await user.click(
      await screen.findByRole('button', { name: 'Sort otherwise' }),
    );
    expect(await table()).toBeInTheDocument();
  });

  it('at a page that is no more, the way to the first', async () => {
    const user = userEvent.setup();
    const refused = await responseError(400, 'InputError', 'bad cursor');
    const listModels = jest.fn(async ({ cursor }: ListModelsRequest) => {
      if (cursor) throw refused;
      return { items: MODELS, totalItems: 2 };
    });
    renderPage({ listModels }, '?cursor=gone&page=4');
    await user.click(await screen.findByRole('button', { name: 'First page' }));
    expect(await table()).toBeInTheDocument();
  });

  it('with stale facts, how many models and where to look', async () => {
    renderPage({
      getFleet: async () => exampleFleet([exampleSummary({ stale: true })]),
    });
    expect(
      await screen.findByText(/1 model rests on what a source has not/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How the sources are doing' }),
    ).toHaveAttribute('href', '/ml-models/sources');
  });
});
