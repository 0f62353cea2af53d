import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { exampleTeam } from '../../__testUtils__/exampleFleet';
import {
  exampleScorecard,
  exampleSummary,
} from '../../__testUtils__/exampleScorecard';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const TEAMS = [
  exampleTeam(),
  exampleTeam({
    entityRef: 'group:default/growth',
    title: 'Growth',
    parentRef: 'group:default/consumer',
    portability: 40,
    grade: 'D',
    t1: { models: 0, protected: 0 },
    cost: [],
    trend: [],
    change: undefined,
  }),
];

const SCORECARDS = new Map([
  [
    'group:default/risk',
    exampleScorecard([exampleSummary({ recovery: 'protected', proved: 80 })], {
      title: 'Risk',
      trend: { days: 30, portability: 3, t1Protected: 1 },
    }),
  ],
  [
    'group:default/growth',
    exampleScorecard([exampleSummary({ proved: 40, grade: 'D' })], {
      title: 'Growth',
    }),
  ],
]);

function renderPage(api: Partial<MultiCloudMlApi> = {}, query = '') {
  return renderFleet({
    path: `/ml-models/teams${query}`,
    api: {
      listTeams: jest.fn(async () => ({ items: TEAMS, totalItems: 2 })),
      getScorecard: jest.fn(async (groupRef: string) => {
        const scorecard = SCORECARDS.get(groupRef);
        if (!scorecard) throw await responseError(404, 'NotFoundError', 'no');
        return scorecard;
      }),
      ...api,
    },
  });
}

describe('the teams of the fleet', () => {
  it('stand side by side, each leading to its scorecard', async () => {
    renderPage();
    const row = await screen.findByRole('row', { name: /Risk/ });
    expect(within(row).getByRole('link', { name: 'Risk' })).toHaveAttribute(
      'href',
      '/catalog/default/group/risk/ml-scorecard',
    );
    expect(row).toHaveTextContent(/66.*74.*\+3\.4 in 30 d.*1 of 2.*18,420 USD/);
    expect(
      within(row).getByRole('img', {
        name: 'Portability: 71 to 74 in 30 days',
      }),
    ).toBeInTheDocument();
  });

  it('say what is not known, and never show it as zero', async () => {
    renderPage();
    const row = await screen.findByRole('row', { name: /Growth/ });
    expect(row).toHaveTextContent('Not enough history yet');
    expect(row).toHaveTextContent('no T1');
    expect(row).toHaveTextContent('unknown');
    expect(within(row).getByText(/under/)).toBeInTheDocument();
  });

  it('sort and search in the address', async () => {
    const user = userEvent.setup();
    const { api } = renderPage({}, '?sort=change&order=desc');
    const grid = await screen.findByRole('grid', { name: 'Teams' });
    expect(api.listTeams).toHaveBeenCalledWith(
      expect.objectContaining({ sort: 'change', order: 'desc' }),
      expect.anything(),
    );
    await user.click(
      within(grid).getByRole('columnheader', { name: /Portability/ }),
    );
    await user.type(
      screen.getByRole('searchbox', { name: 'Search teams by name' }),
      'ri',
    );
    await waitFor(() =>
      expect(api.listTeams).toHaveBeenLastCalledWith(
        expect.objectContaining({
          sort: 'portability',
          order: 'asc',
          text: 'ri',
        }),
        expect.anything(),
      ),
    );
  });

  it('are compared when they are ticked, the best and the worst in words', async () => {
    const user = userEvent.setup();
    renderPage();
    await user.click(
      await screen.findByRole('checkbox', { name: 'Compare Risk' }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Compare Growth' }));
    const panel = await screen.findByRole('region', { name: 'Compared' });
    const row = await within(panel).findByRole('row', { name: /^Portability/ });
    await waitFor(() =>
      expect(
        within(row)
          .getAllByRole('cell')
          .map(cell => cell.textContent),
      ).toEqual(['80BGrade Bbest', '40DGrade Dworst']),
    );
    await user.click(
      within(panel).getByRole('button', {
        name: 'Take Risk out of the comparison',
      }),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('checkbox', { name: 'Compare Risk' }),
      ).not.toBeChecked(),
    );
  });

  it('are compared by a link, which may name one that is gone', async () => {
    renderPage(
      {},
      '?compare=group:default/risk&compare=group:default/gone&compare=nonsense',
    );
    const panel = await screen.findByRole('region', { name: 'Compared' });
    expect(
      await within(panel).findByRole('link', { name: 'Risk' }),
    ).toBeInTheDocument();
    expect(within(panel).getAllByText('not found')).not.toHaveLength(0);
  });

  it('are at most four at once', async () => {
    const chosen = ['a', 'b', 'c', 'd'].map(
      name => `compare=group:default/${name}`,
    );
    renderPage({}, `?${chosen.join('&')}`);
    expect(
      await screen.findByRole('checkbox', { name: 'Compare Risk' }),
    ).toBeDisabled();
    expect(
      screen.getByText('Four are compared already. Take one away first.'),
    ).toBeInTheDocument();
  });

  it('have no accessibility violation', async () => {
    renderPage({}, '?compare=group:default/risk&compare=group:default/growth');
    await screen.findByRole('grid', { name: 'Teams' });
    await screen.findByRole('row', { name: /^Portability/ });
    expect((await axe(screen.getByRole('main'))).violations).toEqual([]);
  });
});

describe('the states of the teams', () => {
  it.each([
    ['', 'No team owns a model that you may see.'],
    ['?text=xyz', 'No team with a model matches this search.'],
  ])('without any for "%s": %s', async (query, why) => {
    renderPage(
      { listTeams: async () => ({ items: [], totalItems: 0 }) },
      query,
    );
    expect(await screen.findByText(why)).toBeInTheDocument();
  });

  it('loading, and failed', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderPage({ listTeams: () => Promise.reject(failed) });
    expect(
      await screen.findByText('Could not load the teams'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Loading')).not.toBeInTheDocument();
  });
});
