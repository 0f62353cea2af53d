import type { Rollup } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  formatCount,
  formatMoney,
  formatPlural,
  formatScore,
  providerName,
} from '../../format';
import { Panel, SimpleTable } from '../shared';

/** What each provider costs, and how portable the money is. Not shown while no cost is known. */
export function CostPanel({ rollup }: { rollup: Rollup }) {
  const { cost, costUnknown, portabilityByCost } = rollup;
  if (cost.length === 0) return null;
  return (
    <Panel
      title="Run-rate by provider"
      note={[
        ...portabilityByCost.map(
          ({ currency, portability }) =>
            `Portability weighted by ${currency}: ${formatScore(portability)}`,
        ),
        ...(costUnknown > 0
          ? [`unknown for ${formatPlural(costUnknown, 'model')}`]
          : []),
      ].join(' · ')}
    >
      <SimpleTable
        caption="Run-rate by provider"
        head={
          <>
            <th scope="col">Primary provider</th>
            <th scope="col" data-align="end">
              Models with a cost
            </th>
            <th scope="col" data-align="end">
              Run-rate / month
            </th>
            <th scope="col" data-align="end">
              Share of the currency
            </th>
          </>
        }
      >
        {[...cost]
          .sort(
            (a, b) =>
              a.currency.localeCompare(b.currency) || b.amount - a.amount,
          )
          .map(({ provider, currency, amount, models }) => (
            <tr key={`${provider} ${currency}`}>
              <th scope="row">
                {provider === 'unknown' ? 'unknown' : providerName(provider)}
              </th>
              <td data-align="end">{formatCount(models)}</td>
              <td data-align="end">{formatMoney({ amount, currency })}</td>
              <td data-align="end">{shareOf(cost, { currency, amount })}</td>
            </tr>
          ))}
      </SimpleTable>
    </Panel>
  );
}

function shareOf(
  cost: Rollup['cost'],
  { currency, amount }: { currency: string; amount: number },
): string {
  const total = cost
    .filter(row => row.currency === currency)
    .reduce((sum, row) => sum + row.amount, 0);
  return total === 0 ? '–' : `${formatScore((100 * amount) / total)} %`;
}
