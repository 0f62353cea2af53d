import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef, storageApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  exampleScorecard,
  exampleSummary,
} from '../../__testUtils__/exampleScorecard';
import { multicloudMlApiMock } from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';
import { fleetModelsRouteRef } from '../../routes';
import { ModelsAtRiskWidget, TeamScorecardWidget, createWidgetCard } from '.';

const FRAUD = exampleSummary();
const CHURN = exampleSummary({
  entityRef: 'component:default/churn',
  title: 'Churn',
  tier: 'T3',
  recovery: 'unprotected',
  grade: 'withheld',
});

function groupNamed(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: name.toUpperCase() },
    spec: { type: 'team', children: [] },
  };
}

/** Renders a widget for somebody who belongs to the given groups; `gone` is one that the catalog does not have. */
function renderWidget(
  widget: JSX.Element,
  teams: string[],
  api: Partial<MultiCloudMlApi>,
  storage = mockApis.storage(),
) {
  return renderInTestApp(widget, {
    apis: [
      multicloudMlApiMock(api),
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/guest',
          ownershipEntityRefs: [
            'user:default/guest',
            ...teams.map(name => `group:default/${name}`),
          ],
        }),
      ],
      [
        catalogApiRef,
        catalogApiMock({
          entities: teams.filter(name => name !== 'gone').map(groupNamed),
        }),
      ],
      [storageApiRef, storage],
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/ml-models/models': fleetModelsRouteRef,
    },
  });
}

describe("my team's scorecard", () => {
  const scorecards = async (groupRef: string) =>
    exampleScorecard(groupRef.endsWith('/all') ? [] : [FRAUD, CHURN], {
      groupRef,
    });

  it('says how the team stands, and leads to its page', async () => {
    const { container } = renderWidget(<TeamScorecardWidget />, ['risk'], {
      getScorecard: scorecards,
    });
    expect(await screen.findByText('50 % graded')).toBeInTheDocument();
    expect(screen.getByText('0 of 1')).toBeInTheDocument();
    expect(screen.getByText('RISK')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the scorecard' }),
    ).toHaveAttribute('href', '/catalog/default/group/risk');
    expect((await axe(container)).violations).toEqual([]);
  });

  it('begins with the first team that has models, and lets the reader choose', async () => {
    const storage = mockApis.storage();
    const { container } = renderWidget(
      <TeamScorecardWidget />,
      ['gone', 'all', 'risk'],
      { getScorecard: scorecards },
      storage,
    );
    expect(
      await screen.findByRole('button', { name: /RISK Team/ }),
    ).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: /RISK Team/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'ALL' }));
    expect(
      await screen.findByText(
        'No model that you may see is owned by ALL or its sub-groups.',
      ),
    ).toBeInTheDocument();
    expect(storage.forBucket('multicloud-ml.home').snapshot('team').value).toBe(
      'group:default/all',
    );
  });

  it('says that somebody belongs to no team', async () => {
    renderWidget(<TeamScorecardWidget />, [], {});
    expect(
      await screen.findByText('You belong to no group in the catalog.'),
    ).toBeInTheDocument();
  });

  it('treats a team that the backend does not know yet as one without models', async () => {
    const missing = await responseError(404, 'NotFoundError', 'No group');
    renderWidget(<TeamScorecardWidget />, ['risk'], {
      getScorecard: () => Promise.reject(missing),
    });
    expect(
      await screen.findByText(
        'No model that you may see is owned by RISK or its sub-groups.',
      ),
    ).toBeInTheDocument();
  });

  it('says what failed', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderWidget(<TeamScorecardWidget />, ['risk'], {
      getScorecard: () => Promise.reject(failed),
    });
    expect(
      await screen.findByText("Could not load your team's scorecard"),
    ).toBeInTheDocument();
  });
});

describe('my models at risk', () => {
  const listing = (items: (typeof FRAUD)[], all = items.length) =>
    jest.fn(async (request: ListModelsRequest) =>
      request.recovery
        ? { items, totalItems: items.length }
        : { items: [FRAUD], totalItems: all },
    );

  it('names them, the most critical first, and leads to all of them', async () => {
    const listModels = listing([FRAUD, CHURN], 7);
    const { container } = renderWidget(
      <ModelsAtRiskWidget />,
      ['risk', 'growth'],
      { listModels },
    );
    const [first, second] = await screen.findAllByRole('listitem');
    expect(within(first).getByRole('link', { name: 'Fraud' })).toHaveAttribute(
      'href',
      '/catalog/default/component/fraud',
    );
    expect(first).toHaveTextContent('T1');
    expect(first).toHaveTextContent('At risk');
    expect(second).toHaveTextContent('Churn');
    expect(second).toHaveTextContent('Unprotected');
    expect(listModels).toHaveBeenCalledWith(
      {
        team: ['group:default/risk', 'group:default/growth'],
        recovery: ['unprotected', 'at-risk', 'unknown'],
        sort: 'worst-first',
        limit: 5,
      },
      expect.anything(),
    );
    expect(
      screen.getByText('2 models may not survive an outage'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Show all' })).toHaveAttribute(
      'href',
      '/ml-models/models?team=group%3Adefault%2Frisk&team=group%3Adefault%2Fgrowth&recovery=unprotected&recovery=at-risk&recovery=unknown',
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says that nothing is at risk, which is not the same as no model', async () => {
    const { unmount } = renderWidget(<ModelsAtRiskWidget />, ['risk'], {
      listModels: listing([], 7),
    });
    expect(
      await screen.findByText('None of your 7 models is at risk.'),
    ).toBeInTheDocument();
    unmount();

    renderWidget(<ModelsAtRiskWidget />, ['risk'], {
      listModels: listing([], 0),
    });
    expect(
      await screen.findByText(
        'No model that you may see is owned by your teams.',
      ),
    ).toBeInTheDocument();
  });

  it('says what failed', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderWidget(<ModelsAtRiskWidget />, ['risk'], {
      listModels: () => Promise.reject(failed),
    });
    expect(
      await screen.findByText('Could not load your models at risk'),
    ).toBeInTheDocument();
  });
});

it.each([
  ['scorecard', "My team's ML scorecard"],
  ['atRisk', 'My ML models at risk'],
] as const)('the card of %s says what it shows', async (widget, title) => {
  const Card = createWidgetCard(widget);
  renderInTestApp(<Card Content={() => <p>content</p>} />);
  expect(await screen.findByText(title)).toBeInTheDocument();
  expect(screen.getByText('content')).toBeInTheDocument();
});
