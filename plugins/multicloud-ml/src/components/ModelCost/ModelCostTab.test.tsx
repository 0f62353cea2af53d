import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  emptyModelCost,
  exampleModelCost,
} from '../../__testUtils__/exampleModelCost';
import {
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const HOSTILE = '<img src=x onerror=alert(1)>';

function renderTab(
  getModelCost: MultiCloudMlApi['getModelCost'],
  initialPath?: string,
) {
  return renderOnEntity({
    extension: 'entity-content:multicloud-ml/model-cost',
    entity: modelEntity,
    api: { getModelCost },
    initialPath,
  });
}

const answer = (change?: Partial<ModelCost>) => async () =>
  exampleModelCost(change);

const figure = async (title: string) => {
  const term = await screen.findByText(title, { selector: 'dt' });
  return term.parentElement?.textContent ?? '';
};

describe('the cost tab', () => {
  it('gives the run-rate with its change, basis and age', async () => {
    renderTab(answer());
    const runRate = await figure('Run-rate / month');
    expect(runRate).toContain('8,420 USD');
    expect(runRate).toContain('+3 %');
    expect(runRate).toContain(
      'effective cost, without tax · as of 21 Nov 2026',
    );
  });

  it('says where the month will end, what standing by costs and how many days are unusual', async () => {
    renderTab(answer());
    expect(await figure('Expected for Nov 2026')).toBe(
      'Expected for Nov 20268,610 USD5,902 USD so far',
    );
    expect(await figure('Standing by / month')).toContain('17 % of serving');
    expect(
      screen.getByText('Standing by costs 1,240 USD a month, 17 % of serving.'),
    ).toBeInTheDocument();
    expect(await figure('Unusual days')).toBe(
      'Unusual days1of the last 30 · latest 19 Nov',
    );
  });

  it('puts serving before standing by, whatever the order of the answer', async () => {
    renderTab(answer({ roles: [...exampleModelCost().roles].reverse() }));
    const table = await screen.findByRole('table', {
      name: 'Run-rate by role',
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Primary', 'Standby']);
  });

  it('tells month by month what each deployment cost, exactly added', async () => {
    renderTab(
      answer({
        forecast: [],
        months: [
          ['2026-09', '0.1', 'primary'],
          ['2026-09', '0.2', 'jakarta'],
          ['2026-11', '1200.999', 'primary'],
        ].map(([month, amount, deployment]) => ({
          month,
          amount,
          deployment,
          currency: 'USD',
          partial: month === '2026-11',
          provider: 'aws',
          region: 'ap-southeast-1',
        })),
      }),
    );
    const table = await screen.findByRole('table', {
      name: 'Cost per month, USD',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => [...row.children].map(({ textContent }) => textContent)),
    ).toEqual([
      [
        'Month',
        'primary · AWS ap-southeast-1',
        'jakarta · AWS ap-southeast-1',
        'Total, USD',
      ],
      ['Sep 2026', '0.10', '0.20', '0.30'],
      ['Oct 2026', '–', '–', '0'],
      ['Nov 2026in part', '1,200', '–', '1,200'],
    ]);
  });

  it('names the unusual day with what its pattern expects', async () => {
    renderTab(answer());
    const list = await screen.findByRole('list', { name: 'Unusual days' });
    expect(list).toHaveTextContent(
      '19 Nov 2026: 912 USD, where its weekly pattern expects 305 USD',
    );
  });

  it('shows the table in place of the chart by keyboard', async () => {
    const user = userEvent.setup();
    renderTab(answer());
    const toggle = await screen.findByRole('button', {
      name: 'Show as table: Cost by day, USD',
    });
    act(() => toggle.focus());
    await user.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(
      screen.getByRole('group', { name: 'Cost by day, USD' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('table', { name: 'Cost by day, USD' }),
    ).toHaveLength(1);
  });

  it('gives every figure its method, bill and age', async () => {
    renderTab(answer());
    const table = await screen.findByRole('table', {
      name: 'How the last 30 days were attributed',
    });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      'TagAmazon SageMakerAWSfocus/awsas of 21 Nov 20266,110 USD',
    );
    expect(
      within(table).getByText('Share of a parent, split by instance-hours'),
    ).toBeInTheDocument();
  });

  it('puts currencies side by side and never adds them', async () => {
    const cost = exampleModelCost();
    renderTab(
      answer({
        runRate: [
          ...cost.runRate,
          { amount: '1200.5', currency: 'SGD', previous: '1300' },
        ],
        months: [
          ...cost.months,
          {
            month: '2026-11',
            amount: '-20.5',
            currency: 'SGD',
            partial: true,
            provider: 'azure',
          },
        ],
      }),
    );
    const runRate = await figure('Run-rate / month');
    expect(runRate).toContain('8,420 USD');
    expect(runRate).toContain('1,200 SGD');
    const table = screen.getByRole('table', { name: 'Cost per month, SGD' });
    expect(table).toHaveTextContent('no deployment named · Azure');
    expect(table).toHaveTextContent('−20');
    expect(
      screen.getByText(/Amounts below zero are credits/),
    ).toBeInTheDocument();
  });

  it('compares standing by with serving only within a currency', async () => {
    const unusual = exampleModelCost().days[27];
    renderTab(
      answer({
        roles: [
          { role: 'primary', amount: '16585', currency: 'SGD' },
          { role: 'standby', amount: '6417', currency: 'USD' },
        ],
        days: [unusual, { ...unusual, currency: 'SGD' }],
      }),
    );
    expect(await figure('Standing by / month')).toBe(
      'Standing by / month6,417 USDserving is billed in SGD',
    );
    // One day that is unusual in two currencies is one unusual day.
    expect(await figure('Unusual days')).toMatch(/^Unusual days1of/);
    expect(
      screen
        .getAllByRole('table', { name: /^Cost by day/ })
        .map(table => table.querySelector('caption')?.textContent),
    ).toEqual(['Cost by day, SGD', 'Cost by day, USD']);
  });

  it('says nothing of what is usual where days are not judged', async () => {
    const { days, terms } = exampleModelCost();
    renderTab(
      answer({
        terms: { ...terms, basis: 'billed' },
        days: days.map(({ anomaly, ...day }) => day),
      }),
    );
    expect(await figure('Unusual days')).toContain('Not judged');
    expect(screen.queryByText(/no unusual day/)).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Unusual' })).toBeNull();
  });

  it('says which bill is stale, until when it reaches and why', async () => {
    const [aws, gcp] = exampleModelCost().freshness;
    renderTab(
      answer({
        freshness: [
          aws,
          { ...gcp, asOf: '2026-11-12', stale: 'the bucket denied access' },
        ],
      }),
    );
    expect(
      await screen.findByText(
        'focus/gcp reaches 12 Nov 2026: the bucket denied access.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Bills behind these figures' })
        .firstChild,
    ).toHaveTextContent('stale: the bucket denied access');
  });

  it('shows markup and endless ids from a bill as text', async () => {
    const [method] = exampleModelCost().methods;
    const endless = 'x'.repeat(3000);
    const { container } = renderTab(
      answer({
        methods: [{ ...method, service: HOSTILE, source: endless }],
        months: exampleModelCost().months.map(month => ({
          ...month,
          deployment: HOSTILE,
        })),
      }),
    );
    expect(await screen.findByText(HOSTILE)).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText(endless)).toBeInTheDocument();
  });
});

describe('the terms', () => {
  it('live in the address and are what the backend is asked for', async () => {
    const user = userEvent.setup();
    const getModelCost = jest.fn<
      ReturnType<MultiCloudMlApi['getModelCost']>,
      Parameters<MultiCloudMlApi['getModelCost']>
    >(answer());
    renderTab(getModelCost, '/?basis=billed&tax=nonsense');

    const basis = await screen.findByRole('radiogroup', { name: 'Basis' });
    expect(within(basis).getByRole('radio', { name: 'Billed' })).toBeChecked();
    expect(getModelCost.mock.calls[0][1]).toEqual({ basis: 'billed' });

    await user.click(screen.getByRole('radio', { name: 'With tax' }));
    await waitFor(() =>
      expect(getModelCost.mock.calls.at(-1)?.[1]).toEqual({
        basis: 'billed',
        tax: 'included',
      }),
    );
  });

  it('say that amounts were converted and at which rates', async () => {
    const terms = {
      ...exampleModelCost().terms,
      conversion: {
        to: 'USD',
        rates: [
          { from: 'SGD', month: '2026-10', rate: '0.77' },
          { from: 'SGD', month: '2026-11', rate: '0.76' },
        ],
        missing: ['IDR'],
      },
    };
    renderTab(answer({ terms }), '/?currency=USD');
    expect(
      await screen.findByText(
        'converted to USD at the rates of Oct 2026 to Nov 2026, as configured · no rate for IDR: shown as billed',
      ),
    ).toBeInTheDocument();
    expect(await figure('Run-rate / month')).toContain(
      '· converted to USD where there is a rate',
    );
  });
});

describe('a model that no bill names', () => {
  it('is unknown, never 0, and names the tag to set', async () => {
    const { container } = renderTab(async () => emptyModelCost());
    expect(await figure('Run-rate / month')).toContain('Unknown');
    expect(await figure('Expected this month')).toContain('Unknown');
    const row = screen.getByRole('row', { name: /^Google Cloud/ });
    expect(row).toHaveTextContent('multicloud-ml-modelfraud');
    expect(screen.getByRole('row', { name: /^AWS/ })).toHaveTextContent(
      'multicloud-ml.io/modelcomponent:default/fraud',
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows what people entered, marked as such', async () => {
    renderTab(async () =>
      emptyModelCost({ entered: { amount: '8000', currency: 'USD' } }),
    );
    expect(await figure('Run-rate / month')).toMatch(
      /8,000 USD.*Entered by hand/,
    );
    expect(
      screen.getByText(/^What it costs is only what people entered/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Its cost is unknown/)).toBeNull();
  });
});

describe('the states of the cost tab', () => {
  it('keeps the shape of the page while it loads', async () => {
    const { container } = renderTab(() => new Promise(() => {}));
    expect(
      await screen.findByRole('status', { name: 'Loading costs' }),
    ).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('has no accessibility violation with every kind of figure', async () => {
    const { container } = renderTab(answer());
    await figure('Run-rate / month');
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says that the person may not see costs', async () => {
    const refused = await responseError(403, 'NotAllowedError', 'no');
    const { container } = renderTab(() => Promise.reject(refused));
    expect(
      await screen.findByText('You may not see costs'),
    ).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says what failed, keeps the earlier figures and tries again', async () => {
    const user = userEvent.setup();
    const failed = await responseError(500, 'Error', 'database is away');
    const getModelCost = jest
      .fn<ReturnType<MultiCloudMlApi['getModelCost']>, []>()
      .mockResolvedValueOnce(exampleModelCost())
      .mockRejectedValueOnce(failed)
      .mockResolvedValue(exampleModelCost());
    const { container } = renderTab(getModelCost);

    await user.click(await screen.findByRole('radio', { name: 'Billed' }));
    expect(await screen.findByText(/database is away/)).toHaveTextContent(
      /What you see is as of/,
    );
    expect(await figure('Run-rate / month')).toContain('8,420 USD');
    expect((await axe(container)).violations).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.queryByText(/database is away/)).toBeNull(),
    );
  });

  it('waits for a model that is not assessed yet', async () => {
    const missing = await responseError(404, 'NotFoundError', 'No model');
    renderTab(() => Promise.reject(missing));
    expect(
      await screen.findByText(/This model is not assessed yet/),
    ).toBeInTheDocument();
  });
});
