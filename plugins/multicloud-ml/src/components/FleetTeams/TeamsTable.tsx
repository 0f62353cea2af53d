import {
  Cell,
  Checkbox,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import type { TeamSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { noCostInCell, runRateOf } from '../ModelList';
import { GradeMark } from '../shared';
import { TrendChange, TrendLine } from '../Trend';
import { ScorecardLink } from './ScorecardLink';
import { ParentTeam } from './ParentTeam';
import {
  MOST_COMPARED,
  type TeamFilters,
  type TeamFilterValues,
} from './useTeamFilters';
import styles from './TeamsTable.module.css';

/** The columns in their order, each with what it sorts by and whether it holds numbers. */
const COLUMNS: Array<{
  id:
    | 'compare'
    | 'title'
    | 'models'
    | 'graded'
    | 'portability'
    | 'change'
    | 'protected'
    | 'cost'
    | 'drills'
    | 'exemptions';
  sort?: TeamFilterValues['sort'];
  isNumber?: boolean;
}> = [
  { id: 'compare' },
  { id: 'title', sort: 'title' },
  { id: 'models', sort: 'models', isNumber: true },
  { id: 'graded', isNumber: true },
  { id: 'portability', sort: 'portability' },
  { id: 'change', sort: 'change' },
  { id: 'protected', sort: 'protected', isNumber: true },
  { id: 'cost', sort: 'cost', isNumber: true },
  { id: 'drills', isNumber: true },
  { id: 'exemptions', isNumber: true },
];

/** One page of teams, sortable by its heads; up to four can be ticked to compare them. */
export function TeamsTable(props: {
  teams: TeamSummary[];
  isStale: boolean;
  costHidden?: boolean;
  filters: TeamFilters;
}) {
  const { teams, isStale, costHidden = false, filters } = props;
  const { t } = useLocale();
  const { sort, order } = filters.values;
  return (
    <div className={styles.scroll}>
      <TableRoot
        aria-label={t('fleet.teams.title')}
        stale={isStale}
        sortDescriptor={{
          column: sort,
          direction: order === 'desc' ? 'descending' : 'ascending',
        }}
        onSortChange={({ column, direction }) => {
          const next = COLUMNS.find(one => one.id === column)?.sort;
          if (next) {
            filters.set({
              sort: next,
              order: direction === 'descending' ? 'desc' : 'asc',
            });
          }
        }}
      >
        <TableHeader>
          {COLUMNS.map(column => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.id === 'title'}
              allowsSorting={column.sort !== undefined}
              className={classOf(column)}
            >
              {t(`fleet.teams.columns.${column.id}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {teams.map(team => (
            <TeamRow
              key={team.entityRef}
              team={team}
              costHidden={costHidden}
              filters={filters}
            />
          ))}
        </TableBody>
      </TableRoot>
    </div>
  );
}

function classOf({ id, isNumber }: (typeof COLUMNS)[number]): string {
  return [styles[id], isNumber && styles.number].filter(Boolean).join(' ');
}

function TeamRow(props: {
  team: TeamSummary;
  costHidden: boolean;
  filters: TeamFilters;
}) {
  const { team, costHidden, filters } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const { entityRef, title, models, portability, grade, t1 } = team;
  const { compare } = filters.values;
  const isCompared = compare.includes(entityRef);

  return (
    <Row id={entityRef}>
      <Cell>
        <Checkbox
          aria-label={t('fleet.teams.compareTeam', { team: title })}
          isSelected={isCompared}
          isDisabled={!isCompared && compare.length >= MOST_COMPARED}
          onChange={isTicked =>
            filters.set({
              compare: isTicked
                ? [...compare, entityRef]
                : compare.filter(other => other !== entityRef),
            })
          }
        />
      </Cell>
      <Cell>
        <ScorecardLink groupRef={entityRef} title={title} />
        {team.parentRef && <ParentTeam groupRef={team.parentRef} />}
      </Cell>
      <Cell className={styles.number}>{format.count(models)}</Cell>
      <Cell className={styles.number}>
        {models > 0
          ? format.score((100 * team.graded) / models)
          : t('fleet.models.unknown')}
      </Cell>
      <Cell>
        {portability === undefined ? (
          t('fleet.models.unknown')
        ) : (
          <span className={styles.score}>
            {grade && <GradeMark grade={grade} />}
            <span className={styles.figure}>{format.score(portability)}</span>
          </span>
        )}
      </Cell>
      <Cell>
        <span className={styles.trend}>
          <TrendLine days={team.trend} figure="portability" />
          <TrendChange value={team.change} days={team.trend.length - 1} />
        </span>
      </Cell>
      <Cell className={styles.number}>
        {t1.models === 0
          ? t('fleet.teams.noT1')
          : t('fleet.teams.t1Share', {
              protected: format.count(t1.protected),
              models: format.count(t1.models),
            })}
      </Cell>
      <Cell className={styles.number}>
        {runRateOf(team.cost, locale).join(' + ') ||
          noCostInCell(costHidden, locale)}
      </Cell>
      <Cell className={styles.number}>{format.count(team.drillsOverdue)}</Cell>
      <Cell className={styles.number}>{format.count(team.exemptions)}</Cell>
    </Row>
  );
}
