import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  exampleScorecard,
  exampleSummary,
} from '../../__testUtils__/exampleScorecard';
import {
  groupEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const MODELS = [
  exampleSummary(),
  exampleSummary({
    entityRef: 'component:default/churn',
    title: 'Churn',
    tier: 'T2',
    grade: 'withheld',
    proved: 12,
    recovery: 'protected',
    monthlyCost: undefined,
    provider: undefined,
    region: undefined,
  }),
  exampleSummary({
    entityRef: 'component:default/routing',
    title: 'Routing',
    recovery: 'protected',
    residency: 'breach',
    monthlyCost: { amount: 300, currency: 'SGD' },
  }),
];

function renderTab(api: Partial<MultiCloudMlApi> = {}, initialPath?: string) {
  return renderOnEntity({
    extension: 'entity-content:multicloud-ml/scorecard',
    entity: groupEntity,
    initialPath,
    api: {
      getScorecard: async () => exampleScorecard(MODELS),
      listModels: jest.fn(async () => ({
        items: MODELS,
        totalItems: MODELS.length,
      })),
      ...api,
    },
  });
}

describe('the scorecard tab', () => {
  it('leads with the figures of the team', async () => {
    renderTab();
    expect(await screen.findByText('66 % graded')).toBeInTheDocument();
    expect(screen.getByText('1 of 2')).toBeInTheDocument();
    expect(screen.getByText('unknown for 1 model')).toBeInTheDocument();
    expect(screen.getByText('1 breach')).toBeInTheDocument();
  });

  it('says how many models rest on stale facts, and which', async () => {
    const stale = exampleSummary({ stale: true });
    renderTab({
      getScorecard: async () => exampleScorecard([stale]),
      listModels: async () => ({ items: [stale], totalItems: 1 }),
    });
    expect(
      await screen.findByText('100 % graded, 1 with stale facts'),
    ).toBeInTheDocument();
    const table = await screen.findByRole('grid', { name: 'Models' });
    expect(within(table).getByText('stale')).toBeInTheDocument();
  });

  it('says that costs may not be seen, which is not that nobody knows them', async () => {
    const hidden = exampleSummary({ monthlyCost: undefined });
    renderTab({
      getScorecard: async () =>
        exampleScorecard([hidden], {
          costHidden: true,
          subTeams: [
            {
              entityRef: 'group:default/cards',
              title: 'Cards',
              models: 1,
              t1: { models: 0, protected: 0 },
              cost: [],
            },
          ],
        }),
      listModels: async () => ({
        items: [hidden],
        totalItems: 1,
        costHidden: true,
      }),
    });
    const runRate = await screen.findByText('Run-rate / month', {
      selector: 'dt',
    });
    expect(runRate.parentElement).toHaveTextContent(
      'Not shownyou may not see costs',
    );
    expect(
      screen.getByRole('region', { name: 'Run-rate by provider' }),
    ).toHaveTextContent('You may not see costs.');
    const models = await screen.findByRole('grid', { name: 'Models' });
    expect(within(models).getByText('not shown')).toBeInTheDocument();
    expect(within(models).queryByText('unknown')).toBeNull();
    const teams = screen.getByRole('table', { name: 'Sub-teams' });
    expect(within(teams).getByText('not shown')).toBeInTheDocument();
  });

  it('says so when some costs are left out of the sum', async () => {
    renderTab({
      getScorecard: async () => exampleScorecard(MODELS, { costHidden: true }),
    });
    const runRate = await screen.findByText('Run-rate / month', {
      selector: 'dt',
    });
    expect(runRate.parentElement).toHaveTextContent(
      'unknown for 1 model, without models whose cost you may not see',
    );
  });

  it('never adds amounts of different currencies', async () => {
    renderTab();
    const table = await screen.findByRole('table', {
      name: 'Run-rate by provider',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'Primary providerModels with a costRun-rate / monthShare of the currency',
      'AWS1300 SGD100 %',
      'AWS18,420 USD100 %',
    ]);
    const runRate = screen.getByText('Run-rate / month', { selector: 'dt' });
    expect(runRate.nextElementSibling).toHaveTextContent('8,420 USD300 SGD');
  });

  it('opens the models behind a cell of the matrix and keeps that in the address', async () => {
    const user = userEvent.setup();
    const { api } = renderTab();
    const cell = await screen.findByRole('button', {
      name: '1 T1 model: at risk',
    });
    await user.click(cell);

    expect(cell).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({
          team: ['group:default/risk'],
          tier: ['T1'],
          recovery: ['at-risk'],
        }),
        expect.anything(),
      ),
    );
    expect(
      screen.getByRole('button', { name: 'Remove filter At risk' }),
    ).toBeInTheDocument();

    await user.click(cell);
    expect(
      screen.queryByRole('button', { name: 'Remove filter At risk' }),
    ).toBeNull();
  });

  it('reads its filters from the address and leaves out what it does not know', async () => {
    const { api } = renderTab(
      {},
      '/?grade=withheld&grade=Z&tier=T2&sort=cost&order=desc',
    );
    await screen.findByRole('grid', { name: 'Models' });
    expect(api.listModels).toHaveBeenCalledWith(
      expect.objectContaining({
        grade: ['withheld'],
        tier: ['T2'],
        sort: 'cost',
        order: 'desc',
      }),
      expect.anything(),
    );
  });

  it('sorts by its heads, worst T1 first to begin with', async () => {
    const user = userEvent.setup();
    const { api } = renderTab();
    const table = await screen.findByRole('grid', { name: 'Models' });
    expect(api.listModels).toHaveBeenCalledWith(
      expect.objectContaining({ sort: 'worst-first' }),
      expect.anything(),
    );
    await user.click(
      within(table).getByRole('columnheader', { name: /Run-rate/ }),
    );
    await waitFor(() =>
      expect(api.listModels).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'cost', order: 'asc' }),
        expect.anything(),
      ),
    );
  });

  it('pages forth and back by cursor', async () => {
    const user = userEvent.setup();
    const listModels = jest.fn(async ({ cursor }: ListModelsRequest) =>
      cursor === 'second'
        ? { items: [MODELS[2]], totalItems: 3 }
        : { items: MODELS.slice(0, 2), totalItems: 3, nextCursor: 'second' },
    );
    renderTab({ listModels });

    expect(await screen.findByText('Churn')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next table page' }));
    expect(await screen.findByText('Routing')).toBeInTheDocument();
    expect(screen.queryByText('Churn')).toBeNull();
    await user.click(
      screen.getByRole('button', { name: 'Previous table page' }),
    );
    expect(await screen.findByText('Churn')).toBeInTheDocument();
  });

  it('says unknown for a model whose place and cost nobody knows', async () => {
    renderTab();
    const row = await screen.findByRole('row', { name: /Churn/ });
    expect(row).toHaveTextContent('unknownregion unknown');
    expect(within(row).getByText('Withheld')).toBeInTheDocument();
    expect(row).not.toHaveTextContent(/\b0 USD/);
  });

  it('has no accessibility violation', async () => {
    const { container } = renderTab({
      getScorecard: async () =>
        exampleScorecard(MODELS, {
          worstT1: {
            entityRef: 'component:default/fraud',
            title: 'Fraud',
            recovery: 'at-risk',
          },
          nextSteps: [
            {
              criterion: 'P2',
              title: 'Move the pipeline from SageMaker Pipelines to Kubeflow',
              models: 2,
              gainPerModel: 15,
              teamGain: 4.1,
            },
          ],
          subTeams: [
            {
              entityRef: 'group:default/scams',
              title: 'Scams',
              models: 1,
              portability: 71,
              grade: 'B',
              t1: { models: 0, protected: 0 },
              cost: [],
            },
          ],
        }),
    });
    await screen.findByRole('grid', { name: 'Models' });
    expect((await axe(container)).violations).toEqual([]);
  });
});

describe('the states of the scorecard tab', () => {
  it('shows the shape of the page while it loads', async () => {
    renderTab({ getScorecard: () => new Promise(() => {}) });
    expect(
      await screen.findByRole('status', { name: 'Loading scorecard' }),
    ).toBeInTheDocument();
  });

  it('explains an empty page and gives three ways to register a model', async () => {
    renderTab({ getScorecard: async () => exampleScorecard([]) });
    const guide = await screen.findByRole('region', { name: 'No model yet' });
    expect(within(guide).getAllByRole('listitem')).toHaveLength(3);
    expect(guide).toHaveTextContent('owner: group:risk');
  });

  it('says why no row is there when the filters leave none', async () => {
    renderTab({ listModels: async () => ({ items: [], totalItems: 0 }) });
    expect(
      await screen.findByText('No model matches these filters.'),
    ).toBeInTheDocument();
  });

  it('keeps the figures when only the table fails', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderTab({ listModels: () => Promise.reject(failed) });
    expect(
      await screen.findByText('Could not load the models'),
    ).toBeInTheDocument();
    expect(screen.getByText('66 % graded')).toBeInTheDocument();
  });

  it('says that the person may not see it', async () => {
    const refused = await responseError(403, 'NotAllowedError', 'no');
    renderTab({ getScorecard: () => Promise.reject(refused) });
    expect(
      await screen.findByText("You may not see this team's scorecard"),
    ).toBeInTheDocument();
  });
});
