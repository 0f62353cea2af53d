import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { Rollup } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  formatCount,
  formatMoney,
  formatPlural,
  formatScore,
  providerName,
} from '../../format';
import { teamCostTabRouteRef } from '../../routes';
import { EmptyNote, Panel, SimpleTable } from '../shared';

/** What each provider costs, and how portable the money is. Left out while no cost is known; says so when it is hidden. */
export function CostPanel(props: { rollup: Rollup; costHidden?: boolean }) {
  const { rollup, costHidden } = props;
  const { cost, costUnknown, portabilityByCost } = rollup;
  const costPath = useRouteRef(teamCostTabRouteRef)?.();
  if (cost.length === 0) {
    return costHidden ? (
      <Panel title="Run-rate by provider">
        <EmptyNote
          why="You may not see costs."
          todo="Ask the models' owner, or whoever looks after permissions, for access."
        />
      </Panel>
    ) : null;
  }
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
        ...(costHidden ? ['without models whose cost you may not see'] : []),
      ].join(' · ')}
      actions={costPath && <Link href={costPath}>What the models cost</Link>}
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
