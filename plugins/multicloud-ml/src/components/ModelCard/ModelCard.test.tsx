import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { exampleModel } from '../../__testUtils__/exampleModel';
import { exampleModelCost } from '../../__testUtils__/exampleModelCost';
import {
  modelEntity,
  renderOnEntity,
} from '../../__testUtils__/renderOnEntity';
import { responseError } from '../../__testUtils__/responseError';
import type { MultiCloudMlApi } from '../../api';

function renderCard(api: Partial<MultiCloudMlApi>) {
  return renderOnEntity({
    extension: 'entity-card:multicloud-ml/model',
    entity: modelEntity,
    api: { getModelCost: async () => exampleModelCost(), ...api },
  });
}

describe('the overview card', () => {
  it('gives the verdicts and counts the warnings', async () => {
    const model = exampleModel({ block: { tier: 'T9', stateless: 'yes' } });
    const { container } = renderCard({ getModel: async () => model });
    const card = within(
      await screen.findByRole('region', { name: 'Portability and recovery' }),
    );
    expect(
      await card.findByRole('group', { name: 'Portability' }),
    ).toBeInTheDocument();
    expect(
      card.getByText(`${model.summary.warnings} warnings`),
    ).toBeInTheDocument();
    expect(await card.findByText('8,420 USD')).toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('says that a new model is being assessed', async () => {
    const notYet = await responseError(404, 'NotFoundError', 'No model');
    renderCard({ getModel: () => Promise.reject(notYet) });
    expect(
      await screen.findByText('This model is being assessed'),
    ).toBeInTheDocument();
  });

  it('says what failed', async () => {
    const failed = await responseError(500, 'Error', 'database is away');
    renderCard({ getModel: () => Promise.reject(failed) });
    expect(await screen.findByText(/database is away/)).toBeInTheDocument();
  });
});
