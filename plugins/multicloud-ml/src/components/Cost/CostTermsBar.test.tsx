import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import { CostTermsBar } from './CostTermsBar';
import { readCostTerms, useCostTerms } from './useCostTerms';

function Page() {
  const state = useCostTerms();
  return (
    <>
      <CostTermsBar state={state} />
      <output>{useLocation().search}</output>
    </>
  );
}

function renderBar(rates: Array<{ to: string }>, address = '/') {
  return renderInTestApp(<Page />, {
    initialRouteEntries: [address],
    config: {
      app: { baseUrl: 'http://localhost' },
      multicloudMl: {
        costs: {
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

  it('has no currency to choose without rates', async () => {
    renderBar([]);
    await screen.findByRole('radiogroup', { name: 'Basis' });
    expect(screen.queryByRole('button', { name: /Currency/ })).toBeNull();
  });
});

it('what an address asks is taken only when it is a known value', () => {
  expect(
    readCostTerms(
      new URLSearchParams('basis=free&tax=included&currency=<script>'),
    ),
  ).toEqual({ basis: undefined, tax: 'included', currency: undefined });
});
