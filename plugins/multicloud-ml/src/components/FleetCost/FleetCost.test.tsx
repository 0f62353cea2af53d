import { screen } from '@testing-library/react';
import { exampleCostOverview } from '../../__testUtils__/exampleCostOverview';
import { renderFleet } from '../../__testUtils__/renderFleet';

describe('what the fleet costs', () => {
  it('asks for no team', async () => {
    const { api } = renderFleet({
      path: '/ml-models/cost',
      api: {
        getCosts: jest.fn(async () =>
          exampleCostOverview({ groupRef: undefined, restOf: 'hidden' }),
        ),
      },
    });
    expect(
      await screen.findByText('Cost of the last 30 days'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^not in it: .* entities state of 3 models no bill names$/,
      ),
    ).toHaveTextContent('1,200 USD / month');
    expect(api.getCosts).toHaveBeenCalledWith(
      expect.objectContaining({ team: undefined }),
      expect.anything(),
    );
    expect(screen.getByRole('tab', { name: 'Bills' })).toBeInTheDocument();
  });

  it("leads from what moved to that model's cost tab, and to the bills", async () => {
    renderFleet({
      path: '/ml-models/cost',
      api: { getCosts: async () => exampleCostOverview({ restOf: 'hidden' }) },
    });
    expect(await screen.findByRole('link', { name: 'Churn' })).toHaveAttribute(
      'href',
      '/catalog/default/component/churn/ml-model-cost',
    );
    expect(
      screen.getByRole('link', { name: 'How the bills are doing' }),
    ).toHaveAttribute('href', '/ml-models/bills');
  });
});
