import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ListTransitionsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleFleet } from '../../__testUtils__/exampleFleet';
import { exampleModel } from '../../__testUtils__/exampleModel';
import {
  exampleScorecard,
  exampleSummary,
} from '../../__testUtils__/exampleScorecard';
import {
  exampleStanding,
  exampleTransition,
} from '../../__testUtils__/exampleTransition';
import { renderFleet } from '../../__testUtils__/renderFleet';
import {
  groupEntity,
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const DAY_MS = 86_400_000;

function renderModel(getModelHistory: MultiCloudMlApi['getModelHistory']) {
  return renderOnEntity({
    extension: 'entity-content:multicloud-ml/model',
    entity: modelEntity,
    api: { getModel: async () => exampleModel(), getModelHistory },
  });
}

function renderTeam(listTransitions: MultiCloudMlApi['listTransitions']) {
  return renderOnEntity({
    extension: 'entity-content:multicloud-ml/scorecard',
    entity: groupEntity,
    api: {
      getScorecard: async () => exampleScorecard([exampleSummary()]),
      listTransitions,
    },
  });
}

const items = async () =>
  within(
    await screen.findByRole('list', { name: 'Changes, newest first' }),
  ).findAllByText(/For the|Changed|First graded|Left the catalog/);

/** The whole entry of a change. */
const entries = async () =>
  (await items()).map(pill => pill.closest('ol > li')?.textContent);

describe("a model's history", () => {
  it('tells what changed, from what to what, and with which reasons', async () => {
    renderModel(async () => ({
      items: [
        exampleTransition(),
        exampleTransition({
          id: 2,
          direction: 'better',
          kinds: ['residency', 'owner'],
          before: exampleStanding({ residency: 'breach' }),
          after: exampleStanding({ ownerRef: undefined }),
          reasons: { came: ['D40'], went: ['D26'] },
          criteria: [
            { id: 'P1', points: -5 },
            { id: 'P4', points: 10 },
          ],
        }),
      ],
    }));
    const [worse, better] = await entries();
    expect(worse).toMatch(
      /^For the worse.*GradeBGrade B78toCGrade C66RecoveryProtectedtoAt riskNo longer metD24 /,
    );
    expect(better).toMatch(
      /^For the better.*ResidencyBreachtoWithin the ruleOwnerrisktonobodyMet againD26 .*PointsP1 Serving −5P4 Feature store \+10$/,
    );
  });

  it('begins with the first grade', async () => {
    renderModel(async () => ({
      items: [
        exampleTransition({
          before: undefined,
          kinds: [],
          direction: undefined,
          reasons: { came: ['D30'], went: [] },
          criteria: [],
        }),
      ],
    }));
    const [first] = await entries();
    expect(first).toMatch(/^First graded.*GradeCGrade C66RecoveryAt risk/);
  });

  it('tells a change of the score alone, and of the tier', async () => {
    renderModel(async () => ({
      items: [
        exampleTransition({
          kinds: [],
          direction: undefined,
          before: exampleStanding({ proved: 74.25 }),
          after: exampleStanding({ proved: 76, tier: 'T2' }),
          reasons: { came: [], went: [] },
          criteria: [],
        }),
      ],
    }));
    const [only] = await entries();
    expect(only).toMatch(/^Changed.*TierT1toT2Score74\.2to76$/);
  });

  it('says when it was judged by another Standard', async () => {
    renderModel(async () => ({
      items: [
        exampleTransition({ standardChanged: true, standardVersion: '2.0.0' }),
      ],
    }));
    expect(
      await screen.findByText(
        'Judged by another version of the Standard than before: 2.0.0',
      ),
    ).toBeInTheDocument();
  });

  it('pages to what is older', async () => {
    const user = userEvent.setup();
    renderModel(async (_, { cursor } = {}) =>
      cursor
        ? { items: [exampleTransition({ before: undefined })] }
        : { items: [exampleTransition()], nextCursor: 'older' },
    );
    const panel = await screen.findByRole('region', { name: 'History' });
    await user.click(
      await within(panel).findByRole('button', { name: 'Next table page' }),
    );
    expect(await within(panel).findByText('First graded')).toBeInTheDocument();
  });

  it('fails by itself, and says when there is none', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderModel(() => Promise.reject(failed));
    expect(
      await screen.findByText('Could not load what changed'),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Criteria' })).toBeVisible();
  });

  it('is empty in words', async () => {
    renderModel(async () => ({ items: [] }));
    expect(
      await screen.findByText('Nothing is kept of this model yet.'),
    ).toBeInTheDocument();
  });
});

describe("what changed of a team's models", () => {
  it('begins with what got worse, and shows all on request', async () => {
    const user = userEvent.setup();
    const listTransitions = jest.fn(async () => ({
      items: [exampleTransition()],
    }));
    renderTeam(listTransitions);
    const panel = await screen.findByRole('region', { name: 'What changed' });
    expect(await within(panel).findByText('Fraud')).toBeInTheDocument();
    expect(listTransitions).toHaveBeenLastCalledWith(
      expect.objectContaining({
        team: ['group:default/risk'],
        direction: 'worse',
      }),
      expect.anything(),
    );
    within(panel).getByRole('radio', { name: 'For the worse' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await waitFor(() =>
      expect(listTransitions).toHaveBeenLastCalledWith(
        expect.not.objectContaining({ direction: expect.anything() }),
        expect.anything(),
      ),
    );
  });

  it('ends with the thirtieth day', async () => {
    renderTeam(async () => ({
      items: [
        exampleTransition({ title: 'Lately' }),
        exampleTransition({
          id: 2,
          title: 'Long ago',
          at: new Date(Date.now() - 31 * DAY_MS).toISOString(),
        }),
      ],
      nextCursor: 'older',
    }));
    const panel = await screen.findByRole('region', { name: 'What changed' });
    expect(await within(panel).findByText('Lately')).toBeInTheDocument();
    expect(within(panel).queryByText('Long ago')).toBeNull();
    expect(within(panel).queryByRole('button', { name: /Next/ })).toBeNull();
  });

  it('is said to be nothing where nothing got worse', async () => {
    renderTeam(async () => ({ items: [] }));
    expect(
      await screen.findByText(
        'Nothing changed for the worse in the last 30 days.',
      ),
    ).toBeInTheDocument();
  });
});

describe('what changed of the fleet', () => {
  afterEach(() => localStorage.clear());

  const renderPage = (
    listTransitions: MultiCloudMlApi['listTransitions'] = async () => ({
      items: [
        exampleTransition(),
        exampleTransition({ id: 2, title: 'Gone', after: undefined }),
      ],
    }),
  ) =>
    renderFleet({
      path: '/ml-models/models',
      api: {
        listModels: async () => ({ items: [exampleSummary()], totalItems: 1 }),
        getFleet: async () => exampleFleet([exampleSummary()]),
        listTransitions,
      },
    });

  it('is asked for once somebody unfolds it, and links to the models that are there', async () => {
    const user = userEvent.setup();
    const listTransitions = jest.fn(async (_: ListTransitionsRequest = {}) => ({
      items: [
        exampleTransition(),
        exampleTransition({ id: 2, title: 'Gone', after: undefined }),
      ],
    }));
    renderPage(listTransitions);
    const unfold = await screen.findByRole('button', {
      name: 'Show what changed',
    });
    expect(listTransitions).not.toHaveBeenCalled();
    await user.click(unfold);
    const panel = screen.getByRole('region', { name: 'What changed' });
    expect(
      await within(panel).findByRole('link', { name: 'Fraud' }),
    ).toHaveAttribute('href', '/catalog/default/component/fraud/ml-model');
    expect(within(panel).getByText('Gone')).toBeInTheDocument();
    expect(within(panel).queryByRole('link', { name: 'Gone' })).toBeNull();
    expect(within(panel).getByText('Left the catalog')).toBeInTheDocument();
  });

  it('has no accessibility violation', async () => {
    const user = userEvent.setup();
    renderPage();
    await user.click(
      await screen.findByRole('button', { name: 'Show what changed' }),
    );
    const panel = screen.getByRole('region', { name: 'What changed' });
    await within(panel).findByText('Fraud');
    expect((await axe(panel)).violations).toEqual([]);
  });
});
