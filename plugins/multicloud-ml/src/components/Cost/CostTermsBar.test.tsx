import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import type { CostTerms } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CostTermsBar } from './CostTermsBar';
import { readCostTerms, useCostTerms } from './useCostTerms';

function Page({ terms }: { terms?: CostTerms }) {
  const state = useCostTerms();
  return (
    <>
      <CostTermsBar state={state} terms={terms} />
      <output>{useLocation().search}</output>
    </>
  );
}

function renderBar(
  rates: Array<{ to: string }>,
  address = '/',
  currency?: string,
) {
  return renderInTestApp(<Page />, {
    initialRouteEntries: [address],
    config: {
      app: { baseUrl: 'http://localhost' },
      multicloudMl: {
        costs: {
          ...(currency !== undefined && { currency }),
          rates: rates.map(({ to }) => ({
            month: '2026-11',
            from: 'SGD',
            to,
            rate: '1',
          })),
        },
      },
    },
  });
}

describe('the bar of terms', () => {
  it('says so while figures are still being made again', async () => {
    renderInTestApp(
      <Page terms={{ basis: 'effective', tax: 'excluded', settling: true }} />,
    );
    expect(
      await screen.findByText(/^Being made again from what has changed/),
    ).toBeInTheDocument();
  });

  it('keeps the rest of the address, and leaves defaults out of it', async () => {
    const user = userEvent.setup();
    renderBar([], '/?tier=T1&basis=billed');
    await user.click(await screen.findByRole('radio', { name: 'With tax' }));
    const address = screen.getByRole('status');
    await waitFor(() =>
      expect(address).toHaveTextContent('?tier=T1&basis=billed&tax=included'),
    );
    await user.click(screen.getByRole('radio', { name: 'Effective' }));
    await waitFor(() =>
      expect(address).toHaveTextContent(/^\?tier=T1&tax=included$/),
    );
  });

  it('offers the currencies that have a rate, by keyboard', async () => {
    const user = userEvent.setup();
    renderBar([{ to: 'USD' }, { to: 'EUR' }, { to: 'USD' }]);
    const choice = await screen.findByRole('button', { name: /Currency/ });
    act(() => choice.focus());
    await user.keyboard('{Enter}');
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['Currency as billed', 'In EUR', 'In USD']);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('?currency=EUR'),
    );
  });

  it('begins with the home currency, and keeps "as billed" in the address', async () => {
    const user = userEvent.setup();
    renderBar([{ to: 'EUR' }, { to: 'USD' }], '/', 'USD');
    const choice = await screen.findByRole('button', { name: /Currency/ });
    expect(choice).toHaveTextContent('In USD');
    await user.click(choice);
    await user.click(screen.getByRole('option', { name: /as billed/ }));
    const address = screen.getByRole('status');
    await waitFor(() =>
      expect(address).toHaveTextContent('?currency=as-billed'),
    );
    await user.click(screen.getByRole('button', { name: /Currency/ }));
    await user.click(screen.getByRole('option', { name: 'In USD' }));
    await waitFor(() => expect(address).toBeEmptyDOMElement());
  });

  it('changes nothing else when another term is chosen', async () => {
    const user = userEvent.setup();
    renderBar([{ to: 'USD' }], '/?currency=as-billed', 'USD');
    await user.click(await screen.findByRole('radio', { name: 'With tax' }));
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        '?currency=as-billed&tax=included',
      ),
    );
  });

  it('has no currency to choose without rates', async () => {
    renderBar([]);
    await screen.findByRole('radiogroup', { name: 'Basis' });
    expect(screen.queryByRole('button', { name: /Currency/ })).toBeNull();
  });
});

it.each([
  ['', 'SGD', 'SGD'],
  ['currency=usd', 'SGD', 'SGD'],
  ['currency=USD', 'SGD', 'USD'],
  ['currency=as-billed', 'SGD', undefined],
  ['currency=as-billed', undefined, undefined],
  ['', undefined, undefined],
])(
  'an address with "%s", where home is %s, asks for %s',
  (asked, home, currency) => {
    expect(readCostTerms(new URLSearchParams(asked), home).currency).toBe(
      currency,
    );
  },
);

it('what an address asks is taken only when it is a known value', () => {
  expect(
    readCostTerms(
      new URLSearchParams('basis=free&tax=included&currency=<script>'),
    ),
  ).toEqual({ basis: undefined, tax: 'included', currency: undefined });
});
