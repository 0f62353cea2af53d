import type { Knex } from 'knex';
import { dayOf } from '../exemptions/dayOf';
import type { TaskRunRow, TaskRuns } from '../tasks/TaskRuns';

/** How the fleet and the work on it stand, for who operates the backend. */
export interface FleetFigures {
  models: number;
  /** Models that no assessment is stored of yet. */
  unassessed: number;
  /** Models that are judged by at least one stale fact. */
  stale: number;
  /** Assessments that no longer hold because time has passed. */
  overdue: number;
  /** When the first of these stopped to hold. */
  overdueSince?: string;
  /** Transitions that are kept. */
  transitions: number;
  /** Exemptions that are approved and have not lapsed. */
  exemptions: number;
  /** Exemptions that nobody has decided about. */
  requests: number;
  tasks: TaskRunRow[];
}

/** Reads all of it with two statements. */
export async function loadFleetFigures(
  knex: Knex,
  runs: Pick<TaskRuns, 'list'>,
  now: Date,
): Promise<FleetFigures> {
  const overdue = () =>
    knex('assessments').where('valid_until', '<=', now.toISOString());
  const open = (state: string) =>
    knex('exemptions').where({ state }).where('until', '>=', dayOf(now));
  const [row]: Array<Record<string, number | string | null>> =
    await knex.select({
      models: knex('models').count('*'),
      unassessed: knex('models')
        .whereNotExists(
          knex('assessments').whereRaw(
            'assessments.entity_ref = models.entity_ref',
          ),
        )
        .count('*'),
      stale: knex('assessments').where('stale', '>', 0).count('*'),
      overdue: overdue().count('*'),
      overdue_since: overdue().min('valid_until'),
      transitions: knex('transitions').count('*'),
      exemptions: open('approved').count('*'),
      requests: open('requested').count('*'),
    });
  const since = row.overdue_since;
  return {
    // PostgreSQL answers counts as text.
    models: Number(row.models),
    unassessed: Number(row.unassessed),
    stale: Number(row.stale),
    overdue: Number(row.overdue),
    ...(typeof since === 'string' && { overdueSince: since }),
    transitions: Number(row.transitions),
    exemptions: Number(row.exemptions),
    requests: Number(row.requests),
    tasks: await runs.list(),
  };
}
