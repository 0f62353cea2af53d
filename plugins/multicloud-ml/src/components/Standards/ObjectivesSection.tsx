import {
  TIERS,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { SimpleTable } from '../shared';

/** What each tier asks of recovery. */
export function ObjectivesSection({ standard }: { standard: Standard }) {
  const { t, format } = useLocale();
  const notAsked = t('standards.objectives.notAsked');
  const figure = (value: number | undefined) =>
    value === undefined ? notAsked : format.count(value);
  return (
    <>
      <p>{t('standards.objectives.intro')}</p>
      <SimpleTable
        caption={t('standards.objectives.caption')}
        head={
          <>
            <th scope="col">{t('standards.objectives.tier')}</th>
            <th scope="col" data-align="end">
              {t('standards.objectives.rto')}
            </th>
            <th scope="col" data-align="end">
              {t('standards.objectives.rpo')}
            </th>
            <th scope="col">{t('standards.objectives.strategy')}</th>
            <th scope="col">{t('standards.objectives.secondSite')}</th>
            <th scope="col" data-align="end">
              {t('standards.objectives.drill')}
            </th>
          </>
        }
      >
        {TIERS.map(tier => {
          const objective = standard.objectives[tier];
          const { leastStrategy, secondSiteIn } = objective;
          return (
            <tr key={tier}>
              <th scope="row">{tier}</th>
              <td data-align="end">{figure(objective.rtoMinutes)}</td>
              <td data-align="end">{figure(objective.rpoMinutes)}</td>
              <td>
                {leastStrategy ? format.strategy(leastStrategy) : notAsked}
              </td>
              <td>
                {secondSiteIn
                  ? t(
                      secondSiteIn === 'another-provider'
                        ? 'standards.objectives.provider'
                        : 'standards.objectives.region',
                    )
                  : notAsked}
              </td>
              <td data-align="end">{figure(objective.drillMaxAgeDays)}</td>
            </tr>
          );
        })}
      </SimpleTable>
      <p>{t('standards.objectives.rtoMeans')}</p>
    </>
  );
}
