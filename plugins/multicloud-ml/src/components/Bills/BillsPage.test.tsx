import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CostSourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleCostSource } from '../../__testUtils__/exampleCostOverview';
import { multicloudMlApiMock } from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';
import multicloudMlPlugin from '../../index';

function renderPage(getCostSources: MultiCloudMlApi['getCostSources']) {
  return renderTestApp({
    extensions: [
      multicloudMlPlugin.getExtension('page:multicloud-ml'),
      multicloudMlPlugin.getExtension('sub-page:multicloud-ml/bills'),
    ],
    apis: [multicloudMlApiMock({ getCostSources })],
    initialRouteEntries: ['/ml-models/bills'],
  });
}

const renderSources = (...items: CostSourceStatus[]) =>
  renderPage(async () => ({ items }));

const [DELIVERY] = exampleCostSource().deliveries;

const REFUSED: CostSourceStatus['deliveries'][number] = {
  ...DELIVERY,
  key: 'exports/risk/2026-10',
  state: 'refused',
  rows: 0,
  badRows: 0,
  firstDay: undefined,
  lastDay: undefined,
  problems: [
    {
      file: 'exports/risk/2026-10/part-1.csv',
      line: 1,
      column: 'BilledCost',
      why: 'The column BilledCost is missing. Export all mandatory columns of FOCUS.',
    },
    { file: 'exports/risk/2026-10/part-2.csv', why: 'The file ends half-way.' },
  ],
};

describe('the page of the bills', () => {
  it('says of each bill what was read of it, and which days it covers', async () => {
    renderSources(exampleCostSource());
    const bill = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(bill).getByText(/1 delivery/)).toBeInTheDocument();
    const table = within(bill).getByRole('table', {
      name: 'Deliveries of focus/aws',
    });
    expect(
      within(table)
        .getAllByRole('cell')
        .slice(0, 4)
        .map(cell => cell.textContent),
    ).toEqual(['Read', '182,344', '0', '1 Nov 2026 to 21 Nov 2026']);
    expect(
      within(bill).queryByRole('table', {
        name: 'What was not taken of focus/aws',
      }),
    ).toBeNull();
  });

  it('lists what of a refused delivery is wrong by file, line and column', async () => {
    renderSources(exampleCostSource({ deliveries: [REFUSED, DELIVERY] }));
    const bill = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(bill).getByText('Refused')).toBeInTheDocument();
    expect(within(bill).getByText('Read in part')).toBeInTheDocument();
    const rows = within(
      within(bill).getByRole('table', {
        name: 'What was not taken of focus/aws',
      }),
    ).getAllByRole('row');
    expect(
      rows
        .slice(1)
        .map(row => Array.from(row.children, cell => cell.textContent)),
    ).toEqual([
      [
        'exports/risk/2026-10/part-1.csv',
        '1',
        'BilledCost',
        'The column BilledCost is missing. Export all mandatory columns of FOCUS.',
      ],
      [
        'exports/risk/2026-10/part-2.csv',
        'whole file',
        '–',
        'The file ends half-way.',
      ],
    ]);
  });

  it('says why a bill fails and that its figures stay', async () => {
    renderSources(
      exampleCostSource({
        failure: 'The bucket denies ListObjects (403).',
      }),
    );
    const bill = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(bill).getByText('Failing')).toBeInTheDocument();
    expect(bill).toHaveTextContent(
      'failed: The bucket denies ListObjects (403). What was read before still counts.',
    );
  });

  it('waits for the first delivery of a bill, and says how long that takes', async () => {
    renderSources(
      exampleCostSource({
        lastSuccessAt: undefined,
        lastAttemptAt: undefined,
        deliveries: [],
      }),
    );
    const bill = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(bill).getByText('Waiting')).toBeInTheDocument();
    expect(bill).toHaveTextContent(
      'No delivery of this bill has been found yet.',
    );
  });

  it('tells on the first run how a bill gets here', async () => {
    renderSources();
    const guide = await screen.findByRole('region', { name: 'No bill yet' });
    expect(guide).toHaveTextContent(/FOCUS export/);
    expect(guide).toHaveTextContent('docs/cost.md');
  });

  it('shows the newest deliveries and, by keyboard, all of them', async () => {
    const user = userEvent.setup();
    renderSources(
      exampleCostSource({
        deliveries: Array.from({ length: 9 }, (_, index) => ({
          ...DELIVERY,
          key: `exports/${index}`,
        })),
      }),
    );
    const table = await screen.findByRole('table', {
      name: 'Deliveries of focus/aws',
    });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(6);
    const button = screen.getByRole('button', { name: 'Show all 9' });
    for (
      let presses = 0;
      document.activeElement !== button && presses < 30;
      presses++
    ) {
      await user.tab();
    }
    await user.keyboard('{Enter}');
    expect(within(table).getAllByRole('rowheader')).toHaveLength(9);
    expect(
      screen.getByRole('button', { name: 'Show the newest only' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="document.title=1">';
    const { container } = renderSources(
      exampleCostSource({
        id: `focus/${hostile}`,
        failure: hostile,
        deliveries: [
          {
            ...REFUSED,
            key: hostile,
            firstDay: hostile,
            lastDay: hostile,
            deliveredAt: hostile,
            problems: [{ file: hostile, column: hostile, why: hostile }],
          },
        ],
      }),
    );
    expect(
      await screen.findByRole('region', { name: `focus/${hostile}` }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(hostile).length).toBeGreaterThanOrEqual(4);
    expect(container.querySelector('img')).toBeNull();
  });

  it('says so when the bills may not be seen', async () => {
    const error = await responseError(403, 'NotAllowedError', 'no');
    renderPage(() => Promise.reject(error));
    expect(
      await screen.findByText('You may not see the bills'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('offers another try when no answer comes', async () => {
    const user = userEvent.setup();
    const getCostSources = jest
      .fn<
        ReturnType<MultiCloudMlApi['getCostSources']>,
        Parameters<MultiCloudMlApi['getCostSources']>
      >()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ items: [exampleCostSource()] });
    renderPage(getCostSources);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('region', { name: 'focus/aws' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('has nothing that axe finds', async () => {
    renderSources(
      exampleCostSource({
        failure: 'The bucket denies.',
        deliveries: [REFUSED, DELIVERY],
      }),
      exampleCostSource({ id: 'sql/warehouse', type: 'sql' }),
    );
    const bill = await screen.findByRole('region', { name: 'sql/warehouse' });
    // The page's header, whose tabs point to panels that do not exist, is Backstage's.
    const content = bill.parentElement ?? bill;
    expect(content).toHaveTextContent('focus/aws');
    expect((await axe(content)).violations).toEqual([]);
  });
});
