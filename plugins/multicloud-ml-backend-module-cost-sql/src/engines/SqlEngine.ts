import type { SqlDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';

/** One row of an answer, by the names of its columns. Amounts are text, never floating-point numbers. */
export type SqlRow = Record<string, unknown>;

/**
 * What is asked of a SQL engine: read only, page by page. It is opened for one listing or one delivery.
 *
 * Everything throws an Error with a sentence for a person, without passwords and connection strings; a signal that
 * aborts cancels the query on the server too.
 */
export interface SqlEngine {
  /** The columns of the table and their types, as {@link SqlEngine.dialect} takes them; empty when there is none. */
  describe(options: {
    signal: AbortSignal;
  }): Promise<ReadonlyMap<string, string>>;
  /** How the engine writes SQL. */
  dialect(types: ReadonlyMap<string, string>): SqlDialect;
  /** Runs one query and returns its rows in pages. */
  query(sql: string, options: { signal: AbortSignal }): AsyncIterable<SqlRow[]>;
  close(): Promise<void>;
}
