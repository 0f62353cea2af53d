import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { exampleSites } from '../../__testUtils__/exampleSites';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

function renderMap(api: Partial<MultiCloudMlApi> = {}, query = '') {
  return renderFleet({
    path: `/ml-models/map${query}`,
    api: { listSites: jest.fn(async () => exampleSites()), ...api },
  });
}

const marks = async () =>
  within(await screen.findByRole('list', { name: 'Sites on the map' }));
const table = async () =>
  within(await screen.findByRole('grid', { name: 'Sites' }));

describe('the map of the fleet', () => {
  it('says first how concentrated the fleet is', async () => {
    renderMap();
    expect(
      await screen.findByText(
        /^60 % of the models have their primary in Singapore \(aws\/ap-southeast-1\), and 58 % of the spend in USD is there\./,
      ),
    ).toBeInTheDocument();
  });

  it('has a dot for each site that can be drawn, which says its figures and opens its models', async () => {
    const { items, ...rest } = exampleSites();
    renderMap(
      {
        listSites: async () => ({
          ...rest,
          items: items.filter(({ provider }) => provider !== 'azure'),
        }),
      },
      '?tier=T1&team=group%3Adefault%2Frisk',
    );
    const dot = await (
      await marks()
    ).findByRole('link', { name: /^Singapore \(aws\/ap-southeast-1\)/ });
    expect(dot).toHaveAccessibleName(
      'Singapore (aws/ap-southeast-1), AWS · 8 models · 6 primary, 1 replica, 1 standby · Run-rate a month: 5,800 USD',
    );
    expect(dot).toHaveAttribute(
      'href',
      '/ml-models/models?site=aws%2Fap-southeast-1&tier=T1&team=group%3Adefault%2Frisk',
    );
  });

  it('says the same in a table, of the site that cannot be drawn too, and counts what has no place', async () => {
    renderMap();
    const rows = (await table()).getAllByRole('row').slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      'Singaporeaws/ap-southeast-1SingaporeAWS861105,800 USD',
      expect.stringContaining('gcp/asia-southeast2'),
      expect.stringContaining('gcp/asia-southeast1'),
      'cellaron-prem/cellarunknownOn-premises20002unknown',
      expect.stringContaining('azure/westeurope'),
    ]);
    const unknown = within(
      screen.getByRole('list', { name: 'What the map cannot show' }),
    );
    expect(
      unknown.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      '1 site has no known coordinates and is in the table only: on-prem/cellar.',
      'Of 3 deployments the provider or the region is not known.',
      'Of 1 model no deployment is known.',
    ]);
  });

  it('sorts the table by a head, what is not known last', async () => {
    renderMap();
    const head = (await table()).getByRole('columnheader', {
      name: /Run-rate/,
    });
    await userEvent.click(head);
    const names = async () =>
      (await table())
        .getAllByRole('rowheader')
        .map(cell => cell.querySelector('small')?.textContent);
    await waitFor(async () =>
      expect((await names()).slice(0, 3)).toEqual([
        'gcp/asia-southeast1',
        'gcp/asia-southeast2',
        'aws/ap-southeast-1',
      ]),
    );
  });

  it('asks for the teams and tiers of the address, and another tier narrows it', async () => {
    const { api } = renderMap({}, '?tier=T1&team=group%3Adefault%2Frisk');
    await marks();
    expect(api.listSites).toHaveBeenCalledWith(
      { tier: ['T1'], team: ['group:default/risk'] },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'T2' }));
    await waitFor(() =>
      expect(api.listSites).toHaveBeenLastCalledWith(
        { tier: ['T1', 'T2'], team: ['group:default/risk'] },
        expect.anything(),
      ),
    );
  });

  it('finds a team by its name and narrows the map by it, until it is taken away', async () => {
    const risk = {
      entityRef: 'group:default/risk',
      title: 'Risk ML',
      models: 3,
      graded: 3,
      t1: { models: 1, protected: 1 },
      cost: [],
      costUnknown: 0,
      drillsOverdue: 0,
      exemptions: 0,
      trend: [],
    };
    const { api } = renderMap({
      listTeams: jest.fn(async () => ({ items: [risk], totalItems: 1 })),
    });
    await marks();
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Add a team to the filter' }),
      'ris',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Risk ML' }),
    );
    await waitFor(() =>
      expect(api.listSites).toHaveBeenLastCalledWith(
        { tier: [], team: ['group:default/risk'] },
        expect.anything(),
      ),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Remove filter/ }),
    );
    await waitFor(() =>
      expect(api.listSites).toHaveBeenLastCalledWith(
        { tier: [], team: [] },
        expect.anything(),
      ),
    );
  });

  it('sizes by spend in one currency at a time, and draws what is unknown dashed', async () => {
    renderMap({}, '?size=spend&currency=IDR');
    expect(
      await screen.findByText('The larger, the more IDR a month.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Dashed: spend unknown')).toBeInTheDocument();
  });

  it('does not offer spend where costs are hidden, and says so', async () => {
    const sites = exampleSites();
    renderMap({
      listSites: async () => ({
        ...sites,
        items: sites.items.map(site => ({ ...site, cost: [] })),
        costHidden: true,
      }),
    });
    expect(await screen.findByRole('radio', { name: 'Spend' })).toBeDisabled();
    expect(
      screen.getByText(
        'You may not see costs, so the dots cannot be sized by them.',
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        /^60 % of the models have their primary in Singapore \(aws\/ap-southeast-1\)\./,
      ),
    ).toBeInTheDocument();
  });

  it('can be moved and zoomed by keyboard, and shows the figures of the focused dot', async () => {
    renderMap();
    const list = await marks();
    const map = await screen.findByRole('group', { name: 'Map of the world' });
    const fit = screen.getByRole('button', { name: 'Show all sites' });
    expect(fit).toBeDisabled();

    // From afar, the sites of South-East Asia are one.
    map.focus();
    await userEvent.keyboard('----');
    const cluster = await list.findByRole('button', { name: /^Zoom in to/ });
    expect(fit).toBeEnabled();
    cluster.focus();
    await userEvent.keyboard('{Enter}');
    expect(map).toHaveFocus();
    const dot = await list.findByRole('link', { name: /asia-southeast2/ });
    dot.focus();
    expect(
      await screen.findByText('Run-rate a month: 90,000,000 IDR + 3,000 USD'),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText(/^Run-rate a month/)).not.toBeInTheDocument();

    await userEvent.click(fit);
    expect(fit).toBeDisabled();
  });

  it('passes axe', async () => {
    renderMap();
    await marks();
    const { violations } = await axe(screen.getByRole('main'));
    expect(violations).toEqual([]);
  });

  it('says why it is empty, and what narrows it', async () => {
    const empty = async () => ({
      items: [],
      placeUnknown: 0,
      deploymentUnknown: 4,
    });
    const { unmount } = renderMap({ listSites: empty });
    expect(
      await screen.findByText(
        'No model that you may see has a deployment whose place is known.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Of 4 models no deployment is known.'),
    ).toBeInTheDocument();
    unmount();

    const { api } = renderMap({ listSites: jest.fn(empty) }, '?tier=T4');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filters' }),
    );
    await waitFor(() =>
      expect(api.listSites).toHaveBeenLastCalledWith(
        { tier: [], team: [] },
        expect.anything(),
      ),
    );
  });

  it('says that it may not be seen, and what failed', async () => {
    const denied = await responseError(403, 'NotAllowedError', 'no');
    const { unmount } = renderMap({
      listSites: () => Promise.reject(denied),
    });
    expect(
      await screen.findByText('You may not see where models run'),
    ).toBeInTheDocument();
    unmount();

    const failed = await responseError(500, 'Error', 'database is away');
    renderMap({ listSites: () => Promise.reject(failed) });
    expect(await screen.findByText(/database is away/)).toBeInTheDocument();
  });
});
