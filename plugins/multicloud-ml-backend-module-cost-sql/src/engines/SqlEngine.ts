import type { SqlDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';

/** A row of an answer: texts by the name of their column, in lower case. Numbers are text too, exact. */
export type TextRow = Record<string, string | null>;

/** An engine that already holds the bill: asked for sums, never for rows of the bill. */
export interface SqlEngine {
  readonly dialect: SqlDialect;
  /** The configured table as it stands behind FROM, quoted. */
  readonly table: string;
  /**
   * The columns of the table, by the names that it gives them.
   *
   * @throws Error with a sentence for a person, without secrets, when the engine cannot be reached or refuses
   */
  columns(options: { signal: AbortSignal }): Promise<Set<string>>;
  /**
   * Runs a read-only statement and hands its answer over page by page. The statement is cancelled at the engine when the
   * signal is raised or the caller stops.
   *
   * @throws Error with a sentence for a person, without secrets
   */
  query(
    sql: string,
    options: { signal: AbortSignal },
  ): AsyncIterable<TextRow[]>;
}
