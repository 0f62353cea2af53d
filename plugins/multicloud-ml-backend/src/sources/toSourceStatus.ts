import type {
  SourceScopeStatus,
  SourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ScopeRow } from '../inventory/InventoryRows';
import { type ScopeFigures, stalenessOf } from './ScopeFigures';
import type { TaskState } from './TaskState';
import { nextRunAt } from './nextRunAt';
import { scheduleWords } from './scheduleWords';

/** What is known of one source when somebody asks how it is doing. */
export interface SourceFacts {
  source: Pick<ModelSource, 'id' | 'type' | 'schedule' | 'watch'>;
  scopes: readonly ScopeRow[];
  figures: readonly ScopeFigures[];
  task?: TaskState;
}

/**
 * Puts together how a source is doing.
 *
 * @param options - `quoteProblems`: whether problems are told in words. They name things of the source, which the
 *   caller may not be allowed to see; how many there are is told always.
 */
export function toSourceStatus(
  { source, scopes, figures, task }: SourceFacts,
  options: { now: Date; staleAfterHours: number; quoteProblems: boolean },
): SourceStatus {
  const rowOf = new Map(scopes.map(row => [row.scope, row]));
  const figuresOf = new Map(
    figures.map(one => [
      one.scope,
      { ...one, ...stalenessOf(one, rowOf.get(one.scope), options) },
    ]),
  );
  const all = [...figuresOf.values()];
  const lastSuccessAt = latest(scopes.map(row => row.last_success_at));
  const lastAttemptAt = latest(scopes.map(row => row.last_attempt_at));
  const [staleSince] = all.flatMap(one => one.staleSince ?? []).sort();
  const next = task ? task.startsAt : nextRunAt(source.schedule, lastAttemptAt);
  return {
    id: source.id,
    type: source.type,
    ...(lastSuccessAt && { lastSuccessAt }),
    ...(lastAttemptAt && { lastAttemptAt }),
    failures: scopes.flatMap(row =>
      row.failure === null
        ? []
        : [
            {
              scope: row.scope,
              message: row.failure,
              since: row.failing_since ?? row.last_attempt_at,
            },
          ],
    ),
    scopes: scopes.map(row =>
      toScopeStatus(row, figuresOf.get(row.scope), options.quoteProblems),
    ),
    models: sum(all.map(one => one.models)),
    deployments: sum(all.map(one => one.deployments)),
    stale: sum(all.map(one => one.stale)),
    ...(staleSince && { staleSince }),
    ...(next && { nextRunAt: next }),
    ...(task?.running && { running: true }),
    schedule: scheduleWords(source),
  };
}

function toScopeStatus(
  row: ScopeRow,
  figures: { models: number; deployments: number; stale: number } | undefined,
  quoteProblems: boolean,
): SourceScopeStatus {
  return {
    scope: row.scope,
    lastAttemptAt: row.last_attempt_at,
    ...(row.last_success_at && { lastSuccessAt: row.last_success_at }),
    ...(row.failure !== null && {
      failure: row.failure,
      failingSince: row.failing_since ?? row.last_attempt_at,
    }),
    models: figures?.models ?? 0,
    deployments: figures?.deployments ?? 0,
    stale: figures?.stale ?? 0,
    problemCount: row.problem_count,
    problems: quoteProblems ? problemsOf(row) : [],
  };
}

function problemsOf(row: ScopeRow): SourceProblem[] {
  const problems: SourceProblem[] =
    row.problems === null ? [] : JSON.parse(row.problems);
  return problems;
}

function latest(instants: Array<string | null>): string | undefined {
  return instants
    .filter(instant => instant !== null)
    .sort()
    .at(-1);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
