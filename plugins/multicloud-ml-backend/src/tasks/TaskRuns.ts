import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** A row of `task_runs`. */
export interface TaskRunRow {
  task: string;
  last_started_at: string;
  last_success_at: string | null;
  failing_since: string | null;
  failure: string | null;
}

const LONGEST_FAILURE = 2000;

/** Remembers of every task when it last ran and how that ended, for all replicas alike. */
export class TaskRuns {
  constructor(
    private readonly knex: Knex,
    private readonly options: { clock: () => Date; logger: LoggerService },
  ) {}

  /** How every task that ever ran is doing. */
  async list(): Promise<TaskRunRow[]> {
    return this.knex<TaskRunRow>('task_runs').orderBy('task');
  }

  /**
   * Runs a task and notes how that went. A note that cannot be written costs the task nothing.
   *
   * @throws whatever the task throws
   */
  async track(task: string, run: () => Promise<void>): Promise<void> {
    await this.note(task, { last_started_at: this.now() });
    try {
      await run();
    } catch (error) {
      await this.noteFailure(task, error);
      throw error;
    }
    await this.note(task, {
      last_success_at: this.now(),
      failing_since: null,
      failure: null,
    });
  }

  private async noteFailure(task: string, error: unknown): Promise<void> {
    await this.note(task, {
      failing_since: this.knex.raw('coalesce(failing_since, ?)', [this.now()]),
      failure: String(error).slice(0, LONGEST_FAILURE),
    });
  }

  private async note(
    task: string,
    changes: Partial<Record<keyof TaskRunRow, Knex.Value | Knex.Raw>>,
  ): Promise<void> {
    try {
      const updated = await this.knex('task_runs')
        .where({ task })
        .update(changes);
      if (updated === 0) {
        await this.knex('task_runs')
          .insert({ task, last_started_at: this.now(), ...changes })
          .onConflict('task')
          .merge();
      }
    } catch (error) {
      this.options.logger.warn(
        `How the task ${task} went could not be noted: ${error}. Its work is not affected.`,
      );
    }
  }

  private now(): string {
    return this.options.clock().toISOString();
  }
}
