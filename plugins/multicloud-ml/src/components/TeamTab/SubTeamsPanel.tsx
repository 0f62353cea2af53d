import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SubTeam } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { noCostInCell, runRateOf } from '../ModelList';
import { GradeMark, Panel, SimpleTable } from '../shared';
import { TrendChange } from '../Trend';
import styles from './SubTeamsPanel.module.css';

const NUMBERS = [
  'models',
  'portability',
  'change',
  'protected',
  'cost',
] as const;

/** The direct sub-groups side by side, each with everything under it. Not shown where there is none. */
export function SubTeamsPanel(props: {
  subTeams: SubTeam[];
  costHidden?: boolean;
}) {
  const { subTeams, costHidden = false } = props;
  const locale = useLocale();
  const { t, format } = locale;
  if (subTeams.length === 0) return null;
  return (
    <Panel title={t('fleet.subTeams.title')} note={t('fleet.subTeams.note')}>
      <SimpleTable
        caption={t('fleet.subTeams.title')}
        head={
          <>
            <th scope="col">{t('fleet.teams.columns.title')}</th>
            {NUMBERS.map(column => (
              <th key={column} scope="col" data-align="end">
                {t(`fleet.teams.columns.${column}`)}
              </th>
            ))}
          </>
        }
      >
        {subTeams.map(team => (
          <tr key={team.entityRef}>
            <th scope="row" className={styles.team}>
              <EntityRefLink entityRef={team.entityRef} title={team.title} />
            </th>
            <td data-align="end">{format.count(team.models)}</td>
            <td data-align="end">
              {team.portability === undefined || !team.grade ? (
                t('fleet.subTeams.noModel')
              ) : (
                <span className={styles.score}>
                  {format.score(team.portability)}
                  <GradeMark grade={team.grade} />
                </span>
              )}
            </td>
            <td data-align="end" className={styles.change}>
              <TrendChange value={team.change} days={30} />
            </td>
            <td data-align="end">
              {team.t1.models === 0
                ? t('fleet.teams.noT1')
                : t('fleet.teams.t1Share', {
                    protected: format.count(team.t1.protected),
                    models: format.count(team.t1.models),
                  })}
            </td>
            <td data-align="end">
              {runRateOf(team.cost, locale).join(' + ') ||
                noCostInCell(costHidden, locale)}
            </td>
          </tr>
        ))}
      </SimpleTable>
    </Panel>
  );
}
