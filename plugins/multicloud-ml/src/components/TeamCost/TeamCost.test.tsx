import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  CostOverview,
  ListUnattributedRequest,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  emptyCostOverview,
  exampleCostOverview,
  exampleUnattributed,
  exampleUnattributedPage,
} from '../../__testUtils__/exampleCostOverview';
import {
  groupEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const HOSTILE = '<img src=x onerror=alert(1)>';
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

function renderTab(
  api: Partial<MultiCloudMlApi> = {},
  options: { initialPath?: string; currency?: string } = {},
) {
  return renderOnEntity({
    extension: 'entity-content:multicloud-ml/team-cost',
    entity: groupEntity,
    initialPath: options.initialPath,
    config: {
      app: { baseUrl: 'http://localhost' },
      ...(options.currency !== undefined && {
        multicloudMl: { costs: { currency: options.currency } },
      }),
    },
    api: {
      getCosts: async () => exampleCostOverview(),
      listUnattributed: async () => exampleUnattributedPage([]),
      ...api,
    },
  });
}

const answer = (change?: Partial<CostOverview>) => async () =>
  exampleCostOverview(change);

const figure = async (title: string) => {
  const term = await screen.findByText(title, { selector: 'dt' });
  return term.parentElement?.textContent ?? '';
};

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(({ textContent }) => textContent));

describe("a team's cost", () => {
  it('says first what it costs, how much found its model, and what nobody knows', async () => {
    renderTab();
    const cost = await figure('Cost of the last 30 days');
    expect(cost).toContain('84,210 USD +2 % against 81,757 USD');
    expect(cost).toContain('1,200 SGD −7 %');
    expect(cost).toContain('23 Oct to 21 Nov 2026, against the 30 days before');
    expect(await figure('Attributed')).toContain('100 % of SGD87 % of USD');
    expect(await figure('Cost unknown')).toContain('3 of 42');
    expect(await figure('Days out of pattern')).toContain('1latest 19 Nov');
  });

  it('says what moved and why, or that the bill does not show it', async () => {
    renderTab();
    const table = await screen.findByRole('table', { name: 'What moved' });
    const rows = rowsOf(table).slice(1);
    expect(rows[0][3]).toBe(
      'The deployment jakarta first cost something on 3 Nov.',
    );
    expect(rows[1][2]).toContain('−1,400 USD');
    expect(rows[2][3]).toBe('The bill does not show why.');
  });

  it('compares within a currency only, each under its own head', async () => {
    renderTab();
    const table = await screen.findByRole('table', { name: 'By provider' });
    expect(rowsOf(table).map(([first, , amount]) => [first, amount])).toEqual([
      ['Provider', 'Last 30 days'],
      ['SGD', undefined],
      ['Azure', '1,200 SGD'],
      ['USD', undefined],
      ['AWS', '60,210 USD'],
      ['Google Cloud', '24,000 USD'],
    ]);
  });

  it('puts basis, tax and age beside the amounts of every panel', async () => {
    renderTab({
      listUnattributed: async () =>
        exampleUnattributedPage([exampleUnattributed()]),
    });
    await screen.findByRole('table', { name: 'Unattributed' });
    for (const title of [
      'What moved',
      'Days that left their pattern',
      'By provider',
      'By site',
      'By service',
      'By tier',
      'The year by provider',
      'How it was attributed',
      'Team pool',
      'Unattributed',
    ]) {
      expect(screen.getByRole('region', { name: title })).toHaveTextContent(
        'effective cost, without tax · as of 21 Nov 2026',
      );
    }
  });

  it('names the tag that would mend a line, and copies it by keyboard', async () => {
    const user = userEvent.setup();
    renderTab({
      listUnattributed: async ({ method } = {}) =>
        exampleUnattributedPage(
          method === 'unattributed' ? [exampleUnattributed()] : [],
        ),
    });
    const table = await screen.findByRole('table', { name: 'Unattributed' });
    const [row] = rowsOf(table).slice(1);
    expect(row[0]).toContain('Amazon SageMaker');
    expect(row[1]).toContain('risk-prod (111122223333)');
    expect(row[2]).toBe('4,200 USD');
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    within(table)
      .getByRole('button', {
        name: 'Copy the tag ml-model=component:default/<name>',
      })
      .focus();
    await user.keyboard('{Enter}');
    expect(copied).toHaveBeenCalledWith('ml-model=component:default/<name>');
    expect(await within(table).findByText('Copied')).toBeInTheDocument();
  });

  it('pages through the lines by cursor', async () => {
    const user = userEvent.setup();
    const listUnattributed = jest.fn(
      async ({ method, cursor }: ListUnattributedRequest = {}) =>
        method === 'pool'
          ? exampleUnattributedPage([])
          : exampleUnattributedPage(
              [exampleUnattributed({ service: cursor ?? 'first' })],
              { totalItems: 11, nextCursor: cursor ? undefined : 'second' },
            ),
    );
    renderTab({ listUnattributed });
    await screen.findByText('first');
    await user.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('second')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /previous/i }));
    expect(await screen.findByText('first')).toBeInTheDocument();
    expect(listUnattributed).toHaveBeenCalledWith(
      expect.objectContaining({
        team: 'group:default/risk',
        method: 'unattributed',
        limit: 10,
      }),
      expect.anything(),
    );
  });

  it('says what is hidden rather than showing a share of less', async () => {
    const listUnattributed = jest.fn<
      ReturnType<MultiCloudMlApi['listUnattributed']>,
      []
    >();
    renderTab({ getCosts: answer({ restOf: 'hidden' }), listUnattributed });
    expect(await figure('Attributed')).toContain('Hidden');
    expect(
      screen.getByText(/What no model was found for is hidden/),
    ).toBeInTheDocument();
    expect(listUnattributed).not.toHaveBeenCalled();
  });

  it('exports with the terms of the page, under the name that the backend gives', async () => {
    const user = userEvent.setup();
    const saved: string[] = [];
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function save(this: HTMLAnchorElement) {
        saved.push(`${this.download} ${this.href}`);
      });
    URL.createObjectURL = () => 'blob:costs';
    URL.revokeObjectURL = () => {};
    const { api } = renderTab(
      {
        exportCosts: jest.fn(async () => ({
          name: 'costs-risk.csv',
          content: new Blob(['a']),
        })),
      },
      { initialPath: '/?basis=billed&currency=USD' },
    );
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(saved).toEqual(['costs-risk.csv blob:costs']));
    expect(api.exportCosts).toHaveBeenCalledWith({
      team: 'group:default/risk',
      basis: 'billed',
      tax: undefined,
      currency: 'USD',
    });
    click.mockRestore();
  });

  it('says when the export fails, and can be asked again', async () => {
    const user = userEvent.setup();
    const error = await responseError(503, 'ServiceUnavailableError', 'busy');
    renderTab({ exportCosts: () => Promise.reject(error) });
    const button = await screen.findByRole('button', { name: 'Export CSV' });
    await user.click(button);
    expect(
      await screen.findByText('Could not export the costs'),
    ).toBeInTheDocument();
    expect(button).toBeEnabled();
  });

  it.each([
    ['the home currency', '/', 'SGD', 'SGD'],
    ['as billed on request', '/?currency=as-billed', 'SGD', undefined],
    ['another on request', '/?currency=USD', 'SGD', 'USD'],
    ['as billed without a home currency', '/', undefined, undefined],
  ])('asks for %s', async (_, initialPath, home, currency) => {
    const getCosts = jest.fn(
      async (_request?: Parameters<MultiCloudMlApi['getCosts']>[0]) =>
        exampleCostOverview(),
    );
    renderTab({ getCosts }, { initialPath, currency: home });
    await figure('Attributed');
    expect(getCosts.mock.calls[0][0]).toMatchObject({ currency });
  });

  it('says so when one may not see costs, and shows none', async () => {
    const error = await responseError(403, 'NotAllowedError', 'no');
    renderTab({ getCosts: () => Promise.reject(error) });
    expect(
      await screen.findByText('You may not see costs'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });

  it('offers to try again when it fails', async () => {
    const user = userEvent.setup();
    const error = await responseError(500, 'Error', 'broken');
    const getCosts = jest
      .fn(answer())
      .mockImplementationOnce(() => Promise.reject(error));
    renderTab({ getCosts });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await figure('Attributed')).toContain('87 % of USD');
  });

  it('tells a team without a bill why, and the one thing to do', async () => {
    renderTab({ getCosts: async () => emptyCostOverview() });
    expect(
      await screen.findByText(/No bill has been read yet/),
    ).toBeInTheDocument();
    expect(screen.getByText('docs/cost.md')).toBeInTheDocument();
    expect(screen.queryByText('Cost of the last 30 days')).toBeNull();
  });

  it('tells a team that no bill names apart from one without a bill', async () => {
    const { terms, freshness } = exampleCostOverview();
    renderTab({
      getCosts: async () => emptyCostOverview({ terms, freshness }),
    });
    expect(
      await screen.findByText(/No bill that has been read names/),
    ).toBeInTheDocument();
  });

  it('says which bill is not up to date, and why', async () => {
    const [aws, gcp] = exampleCostOverview().freshness;
    renderTab({
      getCosts: answer({
        freshness: [aws, { ...gcp, stale: 'the last attempt failed: timeout' }],
      }),
    });
    expect(
      await screen.findByText(
        'focus/gcp reaches 21 Nov 2026: the last attempt failed: timeout.',
      ),
    ).toBeInTheDocument();
  });

  it('shows what comes from a bill as text', async () => {
    const overview = exampleCostOverview();
    const { container } = renderTab({
      getCosts: answer({
        by: {
          ...overview.by,
          service: [{ ...overview.by.service[0], key: HOSTILE }],
          site: [{ ...overview.by.site[0], key: `${HOSTILE}/${HOSTILE}` }],
        },
        movers: [
          {
            ...overview.movers[0],
            title: HOSTILE,
            cause: { kind: 'more-hours', detail: HOSTILE },
          },
        ],
        anomalies: [{ ...overview.anomalies[0], title: HOSTILE }],
      }),
      listUnattributed: async () =>
        exampleUnattributedPage([
          exampleUnattributed({
            service: HOSTILE,
            accountName: HOSTILE,
            accountId: SCRIPT_URL,
            resourceId: HOSTILE,
            region: HOSTILE,
            fix: { tagKey: HOSTILE, tagValue: HOSTILE, detail: HOSTILE },
          }),
        ]),
    });
    await screen.findByRole('table', { name: 'Unattributed' });
    expect(screen.getAllByText(HOSTILE).length).toBeGreaterThan(5);
    expect(container.querySelector('img, a[href^="javascript"]')).toBeNull();
  });

  it('has no accessibility violations', async () => {
    const { container } = renderTab({
      listUnattributed: async () =>
        exampleUnattributedPage([exampleUnattributed()]),
    });
    await screen.findByRole('table', { name: 'Unattributed' });
    expect((await axe(container)).violations).toEqual([]);
  });
});
