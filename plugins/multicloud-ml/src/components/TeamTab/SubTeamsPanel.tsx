import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { SubTeam } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCount, formatScore } from '../../format';
import { GradeMark, Panel, SimpleTable } from '../shared';
import { noCostWords } from './costHiddenWords';
import { runRateOf } from './runRateOf';
import styles from './SubTeamsPanel.module.css';

/** The direct sub-groups side by side, each with everything under it. Not shown where there is none. */
export function SubTeamsPanel(props: {
  subTeams: SubTeam[];
  costHidden?: boolean;
}) {
  const { subTeams, costHidden = false } = props;
  if (subTeams.length === 0) return null;
  return (
    <Panel title="Sub-teams" note="Each with the groups under it">
      <SimpleTable
        caption="Sub-teams"
        head={
          <>
            <th scope="col">Team</th>
            <th scope="col" data-align="end">
              Models
            </th>
            <th scope="col" data-align="end">
              Portability
            </th>
            <th scope="col" data-align="end">
              T1 protected
            </th>
            <th scope="col" data-align="end">
              Run-rate / month
            </th>
          </>
        }
      >
        {subTeams.map(team => (
          <tr key={team.entityRef}>
            <th scope="row">
              <EntityRefLink entityRef={team.entityRef} title={team.title} />
            </th>
            <td data-align="end">{formatCount(team.models)}</td>
            <td data-align="end">
              {team.portability === undefined || !team.grade ? (
                'no model'
              ) : (
                <span className={styles.score}>
                  {formatScore(team.portability)}
                  <GradeMark grade={team.grade} />
                </span>
              )}
            </td>
            <td data-align="end">
              {team.t1.models === 0
                ? 'no T1'
                : `${team.t1.protected} of ${team.t1.models}`}
            </td>
            <td data-align="end">
              {runRateOf(team.cost).join(' + ') ||
                noCostWords(costHidden).toLowerCase()}
            </td>
          </tr>
        ))}
      </SimpleTable>
    </Panel>
  );
}
