import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import type { ScopeStore } from '../inventory/ScopeStore';
import type { Visibility } from '../visibility/Visibility';
import type { TaskState } from './TaskState';
import { loadScopeFigures } from './loadScopeFigures';
import { pollTaskId } from './taskIds';
import { toSourceStatus } from './toSourceStatus';

/** Tells how every source is doing. */
export class SourceStatusQuery {
  constructor(
    private readonly knex: Knex,
    private readonly scopes: ScopeStore,
    private readonly sources: readonly ModelSource[],
    private readonly staleAfterHours: number,
  ) {}

  /** Whether there is such a source, and the caller may know of it. */
  has(visibility: Visibility, id: string): boolean {
    return (
      visibility.kind !== 'none' &&
      this.sources.some(source => source.id === id)
    );
  }

  /**
   * Every configured source, counted over the models that the caller may see; nothing for a caller who may see no model
   * at all.
   *
   * @param tasks - what the scheduler tells of the tasks; without it, the next run is worked out from the schedule
   */
  async list(
    visibility: Visibility,
    now: Date,
    tasks: ReadonlyMap<string, TaskState> = new Map(),
  ): Promise<SourceStatus[]> {
    if (visibility.kind === 'none') {
      return [];
    }
    const scopes = groupBy(await this.scopes.list(), row => row.source);
    const figures = groupBy(
      await loadScopeFigures(
        this.knex,
        visibility,
        new Date(now.getTime() - this.staleAfterHours * 3_600_000),
      ),
      row => row.source,
    );
    return this.sources.map(source =>
      toSourceStatus(
        {
          source,
          scopes: scopes.get(source.id) ?? [],
          figures: figures.get(source.id) ?? [],
          task: tasks.get(pollTaskId(source.id)),
        },
        {
          now,
          staleAfterHours: this.staleAfterHours,
          quoteProblems: visibility.kind === 'all',
        },
      ),
    );
  }
}
