import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import { upsertRows } from '../database/upsertRows';
import type { ScopeRow } from './InventoryRows';

const COLUMNS: Array<keyof ScopeRow> = [
  'source',
  'scope',
  'last_attempt_at',
  'last_success_at',
  'failing_since',
  'failure',
  'problem_count',
  'problems',
];

const LONGEST_FAILURE = 1000;

/** How each part of each source is doing. */
export class ScopeStore {
  constructor(private readonly knex: Knex) {}

  async list(source?: string): Promise<ScopeRow[]> {
    const query = this.knex('inventory_scopes').orderBy(['source', 'scope']);
    return source === undefined ? query : query.where({ source });
  }

  async succeeded(
    source: string,
    scope: string,
    at: string,
    problems: { count: number; first: SourceProblem[] } = {
      count: 0,
      first: [],
    },
  ): Promise<void> {
    await this.write({
      source,
      scope,
      last_attempt_at: at,
      last_success_at: at,
      failing_since: null,
      failure: null,
      problem_count: problems.count,
      problems: JSON.stringify(problems.first),
    });
  }

  /** Keeps when the scope was last read, and since when it fails. */
  async failed(
    source: string,
    scope: string,
    at: string,
    message: string,
  ): Promise<void> {
    const old: ScopeRow | undefined = await this.knex('inventory_scopes')
      .where({ source, scope })
      .first();
    await this.write({
      source,
      scope,
      last_attempt_at: at,
      last_success_at: old?.last_success_at ?? null,
      failing_since: old?.failing_since ?? at,
      failure: message.slice(0, LONGEST_FAILURE),
      // Of the last complete reading.
      problem_count: old?.problem_count ?? 0,
      problems: old?.problems ?? null,
    });
  }

  async forget(source: string, scope: string): Promise<void> {
    await this.knex('inventory_scopes').where({ source, scope }).delete();
  }

  private async write(row: ScopeRow): Promise<void> {
    await upsertRows<ScopeRow>(
      this.knex,
      'inventory_scopes',
      ['source', 'scope'],
      COLUMNS,
      [row],
    );
  }
}
