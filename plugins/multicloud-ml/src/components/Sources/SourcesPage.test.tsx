import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  exampleScope,
  exampleSource,
  minutesAgo,
} from '../../__testUtils__/exampleSource';
import { renderFleet } from '../../__testUtils__/renderFleet';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const HOSTILE = '<img src=x onerror=alert(1)>';

const answer =
  (...items: SourceStatus[]) =>
  async () => ({ items, permissions: { run: true } });

const renderSources = (
  getSources: MultiCloudMlApi['getSources'],
  runSource?: MultiCloudMlApi['runSource'],
) =>
  renderFleet({
    path: '/ml-models/sources',
    api: { getSources, ...(runSource && { runSource }) },
  });

const panelOf = (name: string) => screen.findByRole('region', { name });

const failing = exampleScope({
  scope: '111122223333/us-east-1',
  lastSuccessAt: minutesAgo(190),
  failure: 'Access was denied. Grant sagemaker:ListModels to the role.',
  failingSince: minutesAgo(180.5),
  models: 2,
  deployments: 1,
  stale: 2,
});

describe('the sources', () => {
  it('say when each was read, when it is next, and what it knows', async () => {
    renderSources(answer(exampleSource()));
    const panel = await panelOf('sagemaker/prod');
    expect(
      within(panel).getByText(/Amazon SageMaker/).parentElement,
    ).toHaveTextContent(
      'Amazon SageMaker · last read 12 minutes ago · next in about 3 minutes · every 15 minutes',
    );
    expect(within(panel).getByText('Read')).toBeInTheDocument();
    expect(
      within(panel)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['14', '6', '0', '0']);
    expect(screen.getByText('nothing needs attention')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Needs attention' }),
    ).toBeNull();
  });

  it('say first what needs attention, and why', async () => {
    renderSources(
      answer(
        exampleSource({ id: 'sagemaker/ok' }),
        exampleSource({
          id: 'sagemaker/part',
          scopes: [exampleScope(), failing],
        }),
        exampleSource({ id: 'sagemaker/whole', scopes: [failing] }),
        exampleSource({
          id: 'mlflow/new',
          lastAttemptAt: undefined,
          lastSuccessAt: undefined,
          scopes: [],
        }),
        exampleSource({
          id: 'kserve/old',
          scopes: [exampleScope({ stale: 1 })],
          staleSince: minutesAgo(60 * 49),
        }),
      ),
    );
    const panel = await panelOf('Needs attention');
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(
        /^Failing in partsagemaker\/part 1 of 2 scopes could not be read\. 111122223333\/us-east-1: Access was denied\./,
      ),
      expect.stringMatching(
        /^Failingsagemaker\/whole Access was denied\. .*Failing since 3 hours ago\./,
      ),
      expect.stringMatching(
        /^Never readmlflow\/new It has not been read yet; the first reading is in about 3 minutes\./,
      ),
      expect.stringMatching(
        /^Stale in partkserve\/old 1 model is stale, the oldest since 2 days ago/,
      ),
    ]);
    expect(screen.getByText('1 of 5')).toBeInTheDocument();
  });

  it('lead from there to the source, by keyboard', async () => {
    const user = userEvent.setup();
    renderSources(
      answer(exampleSource({ id: 'sagemaker/whole', scopes: [failing] })),
    );
    const panel = await panelOf('sagemaker/whole');
    act(() =>
      screen.getByRole('button', { name: 'Go to sagemaker/whole' }).focus(),
    );
    await user.keyboard('{Enter}');
    expect(panel.parentElement).toHaveFocus();
  });

  it('show every scope on request, with its failure; what is hostile stays text', async () => {
    const user = userEvent.setup();
    const { container } = renderSources(
      answer(
        exampleSource({
          id: `file/${HOSTILE}`,
          scopes: [
            exampleScope({
              scope: HOSTILE,
              problemCount: 25,
              problems: [{ subject: HOSTILE, message: `${HOSTILE} is no URI` }],
            }),
            { ...failing, failure: HOSTILE },
            exampleScope({ scope: 'gone', lastAttemptAt: minutesAgo(5000) }),
          ],
        }),
      ),
    );
    const button = await screen.findByRole('button', { name: 'Show 3 scopes' });
    expect(screen.queryByRole('table')).toBeNull();
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const rowsOf = (name: RegExp) =>
      within(screen.getByRole('table', { name }))
        .getAllByRole('row')
        .slice(1)
        .map(row => [...row.children].map(({ textContent }) => textContent));
    expect(rowsOf(/^Scopes of/)).toEqual([
      [HOSTILE, 'Read, with gaps', '12 minutes ago', '14', '6', '0'],
      [
        '111122223333/us-east-1',
        `FailingSince 3 hours ago: ${HOSTILE}`,
        '3 hours ago',
        '2',
        '1',
        '2',
      ],
      [
        'gone',
        expect.stringMatching(/^Left outThe last reading did not look at it\./),
        '12 minutes ago',
        '14',
        '6',
        '0',
      ],
    ]);
    expect(rowsOf(/not understood/)).toEqual([
      [HOSTILE, HOSTILE, `${HOSTILE} is no URI`],
    ]);
    expect(screen.getByText(/^The first 1 of 25\./)).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
  });

  it('say that there is more than one may be told', async () => {
    const user = userEvent.setup();
    renderSources(
      answer(exampleSource({ scopes: [exampleScope({ problemCount: 3 })] })),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Show 1 scope' }),
    );
    expect(
      screen.getByText(/^3 in all\. Which they are is told to those/),
    ).toBeInTheDocument();
  });

  it('tell who has none how to begin', async () => {
    renderSources(answer());
    expect(await panelOf('No source yet')).toHaveTextContent(
      /Add the module of a system that you have/,
    );
  });

  it('say so when one may not see them', async () => {
    const error = await responseError(403, 'NotAllowedError', 'no');
    renderSources(() => Promise.reject(error));
    expect(
      await screen.findByText('You may not see the sources'),
    ).toBeInTheDocument();
  });

  it('offer another try when no answer comes', async () => {
    const user = userEvent.setup();
    const answers = [
      async () => {
        throw new TypeError('Failed to fetch');
      },
      answer(exampleSource()),
    ];
    renderSources(() => (answers.shift() ?? answer())());
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await panelOf('sagemaker/prod')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('have no accessibility violations', async () => {
    const user = userEvent.setup();
    renderSources(
      answer(
        exampleSource({
          scopes: [
            exampleScope({
              problemCount: 1,
              problems: [{ subject: 'arn:x', message: 'It has no region.' }],
            }),
            failing,
          ],
        }),
        exampleSource({
          id: 'mlflow/new',
          lastSuccessAt: undefined,
          scopes: [],
        }),
      ),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Show 2 scopes' }),
    );
    // The page's frame with its tabs is the app's.
    for (const name of ['Needs attention', 'sagemaker/prod', 'mlflow/new']) {
      expect((await axe(await panelOf(name))).violations).toEqual([]);
    }
  });
});

describe('having a source read now', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());

  const setup = () =>
    userEvent.setup({ advanceTimers: ms => jest.advanceTimersByTime(ms) });
  const lookAgain = () => act(() => jest.advanceTimersByTimeAsync(2500));
  const button = () =>
    screen.findByRole('button', { name: 'Run now: sagemaker/prod' });
  const says = async (words: string) => {
    const panel = await panelOf('sagemaker/prod');
    // A button that is pending has a status of its own.
    const [outcome] = within(panel).getAllByRole('status');
    await waitFor(() => expect(outcome.textContent).toEqual(words));
  };

  const asked = async () => ({
    id: 'sagemaker/prod',
    message: 'sagemaker/prod is read within seconds.',
  });

  it('says what happens, looks until it has ended, and says what it came to', async () => {
    const user = setup();
    const before = exampleSource();
    const at = new Date().toISOString();
    const after = exampleSource({
      lastAttemptAt: at,
      lastSuccessAt: at,
      scopes: [exampleScope({ lastAttemptAt: at, models: 15, deployments: 7 })],
    });
    let now = before;
    const { api } = renderSources(() => answer(now)(), asked);
    await user.click(await button());
    expect(api.runSource).toHaveBeenCalledWith('sagemaker/prod');
    await says('sagemaker/prod is read within seconds.');

    now = { ...before, running: true };
    await lookAgain();
    await says('It is being read.');

    now = after;
    await lookAgain();
    await says('Read now: 15 models, 7 deployments.');

    const looks = api.getSources.mock.calls.length;
    await lookAgain();
    await lookAgain();
    expect(api.getSources).toHaveBeenCalledTimes(looks);
  });

  it('says when it failed', async () => {
    const user = setup();
    let now = exampleSource();
    renderSources(() => answer(now)(), asked);
    await user.click(await button());
    now = exampleSource({
      lastAttemptAt: new Date().toISOString(),
      scopes: [exampleScope(), failing],
    });
    await lookAgain();
    await says('Read now, but 1 of 2 scopes failed.');
    expect(await button()).toBeEnabled();
  });

  it('waits for the reading that is under way already', async () => {
    const user = setup();
    const conflict = await responseError(409, 'ConflictError', 'runs');
    let now = exampleSource();
    renderSources(
      () => answer(now)(),
      () => Promise.reject(conflict),
    );
    await user.click(await button());
    await says('It is being read already.');
    now = exampleSource({ lastAttemptAt: new Date().toISOString() });
    await lookAgain();
    await says('Read now: 14 models, 6 deployments.');
    expect(await button()).toBeEnabled();
  });

  it('says why it was refused', async () => {
    const user = setup();
    const error = await responseError(503, 'ServiceUnavailableError', 'Later');
    renderSources(answer(exampleSource()), () => Promise.reject(error));
    await user.click(await button());
    await says(expect.stringMatching(/^It was not read\. 503 .*Later/));
    expect(await button()).toBeEnabled();
  });

  it('is not offered without the permission, and says so', async () => {
    renderSources(async () => ({
      items: [exampleSource()],
      permissions: { run: false },
    }));
    expect(await button()).toBeDisabled();
    expect(await button()).toHaveAccessibleDescription(
      /takes the permission multicloud-ml\.source\.run, which you lack/,
    );
  });
});
