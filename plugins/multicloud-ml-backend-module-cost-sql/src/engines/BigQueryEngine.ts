import { isError } from '@backstage/errors';
import { createBigQueryDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { BigQuery, Job, Query } from '@google-cloud/bigquery';
import { z } from 'zod';
import type { BigQueryConnection } from '../connections';
import { clients } from './clients';
import { EngineError } from './EngineError';
import { pause } from './pause';
import type { SqlEngine, SqlRow } from './SqlEngine';

const ROWS_AT_ONCE = 5_000;

const tableMetadata = z.object({
  schema: z.object({
    fields: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        mode: z.string().optional(),
      }),
    ),
  }),
});

/** BigQuery, by query jobs whose results are fetched page by page. */
export class BigQueryEngine implements SqlEngine {
  readonly dialect = createBigQueryDialect;
  readonly #connection: BigQueryConnection;
  readonly #table: string[];
  readonly #timeoutMs: number;
  #client?: BigQuery;

  constructor(
    connection: BigQueryConnection,
    options: { table: string[]; timeoutMs: number },
  ) {
    this.#connection = connection;
    this.#table = options.table;
    this.#timeoutMs = options.timeoutMs;
  }

  /** From the table's own description, which costs nothing. */
  async describe(options: {
    signal: AbortSignal;
  }): Promise<ReadonlyMap<string, string>> {
    options.signal.throwIfAborted();
    const [projectId, dataset, table] = this.#table;
    try {
      const client = this.#connect();
      const [metadata] = await client
        .dataset(dataset, { projectId })
        .table(table)
        .getMetadata();
      const { schema } = tableMetadata.parse(metadata);
      return new Map(
        schema.fields.map(({ name, type, mode }) => [
          name,
          mode === 'REPEATED' ? `ARRAY<${type}>` : type,
        ]),
      );
    } catch (error) {
      options.signal.throwIfAborted();
      if (isError(error) && error.code === 404) {
        return new Map();
      }
      throw this.#describeError(error);
    }
  }

  async *query(
    sql: string,
    options: { signal: AbortSignal },
  ): AsyncIterable<SqlRow[]> {
    const { signal } = options;
    signal.throwIfAborted();
    let job: Job | undefined;
    let done = false;
    try {
      const client = this.#connect();
      [job] = await client.createQueryJob(this.#jobOf(sql));
      let page: object | null = {};
      for (let attempt = 0; page !== null; attempt += 1) {
        signal.throwIfAborted();
        const [rows, next]: [SqlRow[], ...unknown[]] =
          await job.getQueryResults({
            maxResults: ROWS_AT_ONCE,
            ...page,
            autoPaginate: false,
          });
        if (rows.length > 0) {
          yield rows;
          attempt = 0;
        } else if (next) {
          await pause(attempt, { signal });
        }
        page = typeof next === 'object' ? next : null;
      }
      done = true;
    } catch (error) {
      signal.throwIfAborted();
      throw this.#describeError(error);
    } finally {
      if (!done) {
        // `jobTimeoutMs` ends it at the latest.
        await job?.cancel().catch(() => {});
      }
    }
  }

  async close(): Promise<void> {
    this.#client = undefined;
  }

  #jobOf(query: string): Query {
    const { location, maximumBytesBilled } = this.#connection;
    return {
      query,
      location,
      useLegacySql: false,
      jobTimeoutMs: this.#timeoutMs,
      labels: { source: 'backstage-multicloud-ml' },
      ...(maximumBytesBilled && {
        maximumBytesBilled: String(maximumBytesBilled),
      }),
    };
  }

  #connect(): BigQuery {
    if (!this.#client) {
      const { projectId, location, keyFilename, apiEndpoint } =
        this.#connection;
      const { BigQuery: Client } = clients.bigquery();
      this.#client = new Client({
        projectId,
        location,
        keyFilename,
        apiEndpoint,
        maxRetries: 3,
      });
    }
    return this.#client;
  }

  #describeError(error: unknown): Error {
    const code = isError(error) ? error.code : undefined;
    const table = this.#table.join('.');
    switch (code) {
      case 401:
        return new EngineError('BigQuery refused the login', {
          error,
          hint: 'check the credentials of the backend, or keyFilename',
        });
      case 403:
        return new EngineError(`BigQuery does not let ${table} be read`, {
          error,
          hint: 'grant BigQuery Job User on the project and BigQuery Data Viewer on the dataset',
        });
      default:
        return new EngineError(`BigQuery failed on ${table}`, { error });
    }
  }
}
