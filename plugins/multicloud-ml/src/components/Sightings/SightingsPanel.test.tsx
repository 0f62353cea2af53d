import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type {
  ModelSighting,
  ModelSightings,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { exampleModel } from '../../__testUtils__/exampleModel';
import { exampleSummary } from '../../__testUtils__/exampleScorecard';
import {
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

const FRAUD = 'component:default/fraud';

const sighting = (changes: Partial<ModelSighting>): ModelSighting => ({
  source: 'mlflow/prod',
  externalId: 'fraud',
  name: 'fraud',
  scope: 'mlflow.example',
  seenAt: new Date().toISOString(),
  deployments: 0,
  join: { kind: 'own' },
  ...changes,
});

const endpoint = sighting({
  source: 'sagemaker/prod',
  externalId: 'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/fraud-v2',
  name: 'fraud-v2',
  scope: '111122223333/ap-southeast-1',
  deployments: 1,
  join: {
    kind: 'lineage',
    by: 's3://models/fraud/7',
    with: { source: 'mlflow/prod', externalId: 'fraud', name: 'fraud' },
  },
});

const known = (changes: Partial<ModelSightings> = {}): ModelSightings => ({
  items: [sighting({}), endpoint],
  conflicts: [],
  permissions: { join: true },
  ...changes,
});

async function openPanel(api: Partial<MultiCloudMlApi>) {
  const user = userEvent.setup();
  const rendered = renderOnEntity({
    extension: 'entity-content:multicloud-ml/model',
    entity: modelEntity,
    api: { getModel: jest.fn(async () => exampleModel()), ...api },
  });
  const element = await screen.findByRole('region', { name: 'Known to' });
  return { ...rendered, user, element, panel: within(element) };
}

describe('where a model is known', () => {
  it('says of each sighting why it is this model', async () => {
    const { panel, element } = await openPanel({
      getSightings: jest.fn(async () => known()),
    });
    const rows = (await panel.findAllByRole('row')).slice(1);
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringMatching(/fraudmlflow\/prod.*The first that is known of it/),
      expect.stringMatching(
        /fraud-v2sagemaker\/prod.*Made from the same artifact as fraud in mlflow\/prods3:\/\/models\/fraud\/7/,
      ),
    ]);
    expect((await axe(element)).violations).toEqual([]);
  });

  it('splits one off, and reads anew what is left', async () => {
    const moveSighting = jest.fn(async () => ({
      entityRef: 'component:default/fraud-v2',
    }));
    const getSightings = jest
      .fn()
      .mockResolvedValueOnce(known())
      .mockResolvedValue(known({ items: [sighting({})] }));
    const { panel, user, api } = await openPanel({
      getSightings,
      moveSighting,
    });
    await user.click(
      await panel.findByRole('button', {
        name: 'Split off fraud-v2 in sagemaker/prod',
      }),
    );
    expect(moveSighting).toHaveBeenCalledWith(FRAUD, 'split', {
      source: 'sagemaker/prod',
      externalId: endpoint.externalId,
    });
    await waitFor(() => expect(panel.getAllByRole('row')).toHaveLength(2));
    // Alone, there is nothing to split it from.
    expect(panel.queryByRole('button', { name: /Split off/ })).toBeNull();
    await waitFor(() => expect(api.getModel).toHaveBeenCalledTimes(2));
  });

  it('takes a decision back, and says who made it', async () => {
    const moveSighting = jest.fn(async () => ({ entityRef: FRAUD }));
    const { panel, user } = await openPanel({
      moveSighting,
      getSightings: jest.fn(async () =>
        known({
          items: [
            sighting({}),
            {
              ...endpoint,
              join: {
                kind: 'hand',
                decided: {
                  as: 'join',
                  by: 'user:default/mei',
                  at: '2026-11-20T08:00:00Z',
                },
              },
            },
          ],
        }),
      ),
    });
    expect(await panel.findByText(/Joined by hand/)).toHaveTextContent(/mei/);
    await user.click(panel.getByRole('button', { name: /^Take back/ }));
    expect(moveSighting).toHaveBeenCalledWith(
      FRAUD,
      'release',
      expect.objectContaining({ source: 'sagemaker/prod' }),
    );
  });

  it('joins what was registered under another name', async () => {
    const moveSighting = jest.fn(async () => ({ entityRef: FRAUD }));
    const summary = exampleSummary({
      entityRef: 'component:default/fraud-eu',
      title: 'Fraud EU',
    });
    const { panel, user } = await openPanel({
      moveSighting,
      getSightings: jest.fn(async ref =>
        ref === FRAUD
          ? known()
          : known({ items: [{ ...endpoint, name: 'fraud-eu' }] }),
      ),
      listModels: jest.fn(async () => ({
        items: [summary],
        totalItems: 1,
      })),
    });
    await user.click(
      await panel.findByRole('button', { name: 'Join another' }),
    );
    const element = await screen.findByRole('dialog', {
      name: 'Join another sighting',
    });
    const dialog = within(element);
    expect(dialog.getByRole('button', { name: 'Join' })).toBeDisabled();
    await user.type(dialog.getByRole('searchbox'), 'fraud');
    await user.click(await dialog.findByRole('radio', { name: /Fraud EU/ }));
    await user.click(
      await dialog.findByRole('radio', { name: /fraud-eu in sagemaker/ }),
    );
    expect((await axe(element)).violations).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Join' }));
    await waitFor(() =>
      expect(moveSighting).toHaveBeenCalledWith(FRAUD, 'join', {
        source: 'sagemaker/prod',
        externalId: endpoint.externalId,
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows what keeps two models apart', async () => {
    const { panel } = await openPanel({
      getSightings: jest.fn(async () =>
        known({
          conflicts: [
            {
              source: 'sagemaker/prod',
              externalId: endpoint.externalId,
              kind: 'digest',
              by: 'sha256:ab12',
              other: {
                entityRef: 'component:default/other',
                source: 'kserve/eu',
                externalId: 'x',
                name: 'other',
              },
            },
          ],
        }),
      ),
    });
    expect(
      await panel.findByRole('list', { name: 'Sources that disagree' }),
    ).toHaveTextContent(
      /sagemaker\/prod and kserve\/eu share the artifact sha256:ab12, yet other belongs to/,
    );
  });

  it('offers nothing to whoever may not, and says how to be known', async () => {
    const { panel } = await openPanel({
      getSightings: jest.fn(async () =>
        known({ items: [], permissions: { join: false } }),
      ),
    });
    expect(await panel.findByText(/No source knows this model/)).toBeVisible();
    expect(panel.queryByRole('button')).toBeNull();
  });

  it('says when it cannot be read, beside what can', async () => {
    const { panel } = await openPanel({
      getSightings: jest.fn(async () => {
        throw await responseError(503, 'ServiceUnavailableError', 'down');
      }),
    });
    expect(
      await panel.findByText('Could not load where this model is known'),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Where it runs' }),
    ).toBeVisible();
  });
});
