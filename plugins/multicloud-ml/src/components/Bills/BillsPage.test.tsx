import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CostSourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleCostSource } from '../../__testUtils__/exampleCostOverview';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const HOSTILE = '<img src=x onerror=alert(1)>';
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

const renderBills = (getCostSources: MultiCloudMlApi['getCostSources']) =>
  renderFleet({ path: '/ml-models/bills', api: { getCostSources } });

const answer =
  (...items: CostSourceStatus[]) =>
  async () => ({ items });

const delivery = (change: Partial<CostSourceStatus['deliveries'][number]>) => ({
  ...exampleCostSource().deliveries[0],
  ...change,
});

describe('the bills', () => {
  it('says of each when it was read, how many rows counted and which days they cover', async () => {
    renderBills(answer(exampleCostSource()));
    const panel = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(panel).getByText(/1 delivery/)).toBeInTheDocument();
    expect(
      within(panel)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Read',
      '182,344',
      '0',
      '1 Nov 2026 to 21 Nov 2026',
      expect.stringContaining('22 Nov 2026'),
    ]);
  });

  it('says which bill fails, and why, and that what was read still counts', async () => {
    renderBills(
      answer(
        exampleCostSource({ failure: 'The bucket refused: AccessDenied.' }),
      ),
    );
    const panel = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(panel).getByText('Failing')).toBeInTheDocument();
    expect(
      within(panel).getByText(
        /failed: The bucket refused: AccessDenied\. What was read before still counts\./,
      ),
    ).toBeInTheDocument();
  });

  it('says what was not taken: file, line, column and why; what is hostile stays text', async () => {
    const { container } = renderBills(
      answer(
        exampleCostSource({
          id: `focus/${HOSTILE}`,
          deliveries: [
            delivery({
              key: HOSTILE,
              state: 'refused',
              badRows: 2,
              problems: [
                {
                  file: `${HOSTILE}.csv`,
                  line: 1205,
                  column: 'EffectiveCost',
                  why: `"${HOSTILE}" is no amount`,
                },
                { file: 'b.csv', why: `${SCRIPT_URL} has no header` },
              ],
            }),
          ],
        }),
      ),
    );
    const table = await screen.findByRole('table', {
      name: /What was not taken/,
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => [...row.children].map(({ textContent }) => textContent)),
    ).toEqual([
      [`${HOSTILE}.csv`, '1,205', 'EffectiveCost', `"${HOSTILE}" is no amount`],
      ['b.csv', 'whole file', '–', `${SCRIPT_URL} has no header`],
    ]);
    expect(screen.getByText('Refused')).toBeInTheDocument();
    expect(screen.getByText('Read in part')).toBeInTheDocument();
    expect(container.querySelector('img, a[href^="javascript"]')).toBeNull();
  });

  it('shows the newest deliveries, and all on request by keyboard', async () => {
    const user = userEvent.setup();
    renderBills(
      answer(
        exampleCostSource({
          deliveries: Array.from({ length: 8 }, (_, index) =>
            delivery({ key: `k${index}`, lastDay: `2026-11-0${index + 1}` }),
          ),
        }),
      ),
    );
    const keys = () =>
      screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    const all = await screen.findByRole('button', { name: 'Show all 8' });
    expect(keys()).toEqual(['k7', 'k6', 'k5', 'k4', 'k3', 'k2']);
    all.focus();
    await user.keyboard('{Enter}');
    expect(keys()).toHaveLength(8);
  });

  it('tells who has no bill how to begin', async () => {
    renderBills(answer());
    expect(
      await screen.findByText(/Switch on the FOCUS export/),
    ).toBeInTheDocument();
  });

  it('never folds away what went wrong', async () => {
    renderBills(
      answer(
        exampleCostSource({
          deliveries: [
            ...Array.from({ length: 8 }, (_, index) =>
              delivery({ key: `k${index}` }),
            ),
            delivery({ key: 'half', lastDay: '2026-01-31', badRows: 1 }),
            delivery({ key: 'old', lastDay: undefined, state: 'refused' }),
          ],
        }),
      ),
    );
    await screen.findByRole('button', { name: 'Show all 10' });
    expect(
      screen.getAllByRole('rowheader').map(({ textContent }) => textContent),
    ).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'half', 'old']);
  });

  it('waits for the first delivery of a bill', async () => {
    renderBills(
      answer(
        exampleCostSource({
          lastSuccessAt: undefined,
          lastAttemptAt: undefined,
          deliveries: [],
        }),
      ),
    );
    const panel = await screen.findByRole('region', { name: 'focus/aws' });
    expect(within(panel).getByText('Waiting')).toBeInTheDocument();
    expect(
      within(panel).getByText('No delivery of this bill has been found yet.'),
    ).toBeInTheDocument();
  });

  it('offers another try when no answer comes', async () => {
    const user = userEvent.setup();
    const answers = [
      async () => {
        throw new TypeError('Failed to fetch');
      },
      answer(exampleCostSource()),
    ];
    renderBills(() => (answers.shift() ?? answer())());
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('region', { name: 'focus/aws' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when one may not see them', async () => {
    const error = await responseError(403, 'NotAllowedError', 'no');
    renderBills(() => Promise.reject(error));
    expect(
      await screen.findByText('You may not see the bills'),
    ).toBeInTheDocument();
  });

  it('has no accessibility violations', async () => {
    renderBills(
      answer(
        exampleCostSource({
          deliveries: [
            delivery({ badRows: 1, problems: [{ file: 'a.csv', why: 'bad' }] }),
          ],
        }),
        exampleCostSource({ id: 'focus/gcp', deliveries: [], failure: 'no' }),
      ),
    );
    // The page's frame with its tabs is the app's.
    for (const name of ['focus/aws', 'focus/gcp']) {
      const panel = await screen.findByRole('region', { name });
      expect((await axe(panel)).violations).toEqual([]);
    }
  });
});
