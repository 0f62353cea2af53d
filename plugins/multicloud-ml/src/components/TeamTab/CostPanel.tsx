import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { Rollup } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Format, useLocale } from '../../format';
import { teamCostTabRouteRef } from '../../routes';
import { EmptyNote, Panel, SimpleTable } from '../shared';

/** What each provider costs, and how portable the money is. Left out while no cost is known; says so when it is hidden. */
export function CostPanel(props: { rollup: Rollup; costHidden?: boolean }) {
  const { t, format } = useLocale();
  const { rollup, costHidden } = props;
  const { cost, costUnknown, portabilityByCost } = rollup;
  const costPath = useRouteRef(teamCostTabRouteRef)?.();
  if (cost.length === 0) {
    return costHidden ? (
      <Panel title={t('teamTab.cost.title')}>
        <EmptyNote
          why={t('teamTab.cost.hidden')}
          todo={t('teamTab.cost.hiddenTodo')}
        />
      </Panel>
    ) : null;
  }
  return (
    <Panel
      title={t('teamTab.cost.title')}
      note={[
        ...portabilityByCost.map(({ currency, portability }) =>
          t('teamTab.cost.weighted', {
            currency,
            score: format.score(portability),
          }),
        ),
        ...(costUnknown > 0
          ? [t('teamTab.cost.unknownFor', { count: costUnknown })]
          : []),
        ...(costHidden ? [t('teamTab.cost.withoutHidden')] : []),
      ].join(' · ')}
      actions={
        costPath && <Link href={costPath}>{t('teamTab.cost.link')}</Link>
      }
    >
      <SimpleTable
        caption={t('teamTab.cost.title')}
        head={
          <>
            <th scope="col">{t('teamTab.cost.provider')}</th>
            <th scope="col" data-align="end">
              {t('teamTab.cost.models')}
            </th>
            <th scope="col" data-align="end">
              {t('teamTab.cost.runRate')}
            </th>
            <th scope="col" data-align="end">
              {t('teamTab.cost.share')}
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
                {provider === 'unknown'
                  ? t('teamTab.cost.unknown')
                  : format.provider(provider)}
              </th>
              <td data-align="end">{format.count(models)}</td>
              <td data-align="end">{format.money({ amount, currency })}</td>
              <td data-align="end">
                {shareOf(cost, { currency, amount }, format)}
              </td>
            </tr>
          ))}
      </SimpleTable>
    </Panel>
  );
}

function shareOf(
  cost: Rollup['cost'],
  { currency, amount }: { currency: string; amount: number },
  format: Format,
): string {
  const total = cost
    .filter(row => row.currency === currency)
    .reduce((sum, row) => sum + row.amount, 0);
  return total === 0 ? '–' : format.percent((100 * amount) / total);
}
