import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  APPROVED,
  dayAhead,
  exampleExemption,
  listedExemption,
} from '../../__testUtils__/exampleExemption';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const ITEMS = [
  listedExemption({ id: 'a', mayDecide: true, mayWithdraw: true }),
  listedExemption({ ...APPROVED, id: 'b', covers: 'D24', until: dayAhead(9) }),
  listedExemption({
    ...APPROVED,
    id: 'c',
    covers: 'recovery',
    title: 'Scoring',
    until: dayAhead(80),
  }),
  listedExemption({ id: 'd', state: 'lapsed', until: dayAhead(-1) }),
];

function renderPage(api: Partial<MultiCloudMlApi> = {}, query = '') {
  return {
    user: userEvent.setup(),
    ...renderFleet({
      path: `/ml-models/exemptions${query}`,
      api: {
        listExemptions: jest.fn(async () => ({ items: ITEMS, totalItems: 4 })),
        listTeams: async () => ({ items: [], totalItems: 0 }),
        ...api,
      },
    }),
  };
}

describe('the exemptions of the fleet', () => {
  it('are grouped by what there is to do, and say what lapses soon', async () => {
    renderPage();
    const groups = await Promise.all(
      ['To decide', 'In force', 'Earlier'].map(name =>
        screen.findByRole('list', { name }),
      ),
    );
    expect(
      groups.map(group => within(group).getAllByRole('listitem').length),
    ).toEqual([1, 2, 1]);
    expect(within(groups[1]).getByText('lapses in 9 days')).toBeInTheDocument();
    expect(within(groups[1]).getAllByText(/^lapses/)).toHaveLength(1);
    expect(
      within(groups[1]).getByRole('link', { name: 'Scoring' }),
    ).toHaveAttribute('href', expect.stringContaining('/fraud'));
    expect((await axe(screen.getByRole('main'))).violations).toEqual([]);
  });

  it('are decided about on the spot, and the list is read again', async () => {
    const decideExemption = jest.fn(async () => exampleExemption(APPROVED));
    const { user, api } = renderPage({ decideExemption });
    await user.click(
      await screen.findByRole('button', {
        name: /^Approve the exemption of Fraud/,
      }),
    );
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Approve',
      }),
    );
    await waitFor(() =>
      expect(decideExemption).toHaveBeenCalledWith('a', 'approve', {}),
    );
    await waitFor(() => expect(api.listExemptions).toHaveBeenCalledTimes(2));
  });

  it('are narrowed by state and team in the address', async () => {
    const { user, api } = renderPage(
      {},
      '?team=group:default/risk&state=requested&state=nonsense',
    );
    const toDecide = await screen.findByRole('radio', { name: 'To decide' });
    expect(toDecide).toBeChecked();
    expect(api.listExemptions).toHaveBeenCalledWith(
      expect.objectContaining({
        team: ['group:default/risk'],
        state: ['requested'],
      }),
      expect.anything(),
    );
    await user.click(screen.getByRole('radio', { name: 'Earlier' }));
    await waitFor(() =>
      expect(api.listExemptions).toHaveBeenLastCalledWith(
        expect.objectContaining({
          team: ['group:default/risk'],
          state: ['rejected', 'withdrawn', 'lapsed'],
        }),
        expect.anything(),
      ),
    );
  });

  it('are paged by cursor', async () => {
    const { user, api } = renderPage({
      listExemptions: jest.fn(async () => ({
        items: ITEMS,
        totalItems: 30,
        nextCursor: 'next',
      })),
    });
    await user.click(await screen.findByRole('button', { name: /next/i }));
    await waitFor(() =>
      expect(api.listExemptions).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'next' }),
        expect.anything(),
      ),
    );
  });

  it('say why there are none, and the way on', async () => {
    const none = async () => ({ items: [], totalItems: 0 });
    const { unmount } = renderPage({ listExemptions: none });
    expect(
      await screen.findByText('No exemption has been requested.'),
    ).toBeInTheDocument();
    unmount();

    const { user } = renderPage({ listExemptions: none }, '?state=requested');
    expect(
      await screen.findByText('Nothing waits for a decision.'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Show all exemptions' }),
    );
    expect(
      await screen.findByText('No exemption has been requested.'),
    ).toBeInTheDocument();
  });

  it('say that they may not be seen, and what failed', async () => {
    const forbidden = await responseError(403, 'NotAllowedError', 'no');
    const { unmount } = renderPage({
      listExemptions: () => Promise.reject(forbidden),
    });
    expect(
      await screen.findByText('You may not see the exemptions'),
    ).toBeInTheDocument();
    unmount();

    const failed = await responseError(500, 'Error', 'no database');
    renderPage({ listExemptions: () => Promise.reject(failed) });
    expect(await screen.findByText(/no database/)).toBeInTheDocument();
  });
});
