import { isError } from '@backstage/errors';
import { createPostgresDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { Client, ClientConfig } from 'pg';
import type { PostgresConnection } from '../connections';
import { clients } from './clients';
import { EngineError } from './EngineError';
import type { SqlEngine, SqlRow } from './SqlEngine';

const ROWS_AT_ONCE = 2_000;
const CONNECT_MS = 15_000;

/** PostgreSQL, read through a cursor in a transaction that cannot write. */
export class PostgresEngine implements SqlEngine {
  readonly dialect = createPostgresDialect;
  readonly #connection: PostgresConnection;
  readonly #table: string[];
  readonly #config: ClientConfig;
  #client?: Client;

  constructor(
    connection: PostgresConnection,
    options: { table: string[]; timeoutMs: number },
  ) {
    const { engine: _, ...settings } = connection;
    this.#connection = connection;
    this.#table = options.table;
    this.#config = {
      ...settings,
      application_name: 'backstage-multicloud-ml',
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: options.timeoutMs,
      // Everything as the server writes it: a number that went through a float is no amount any more.
      types: { getTypeParser: () => (value: unknown) => value },
    };
  }

  async describe(options: {
    signal: AbortSignal;
  }): Promise<ReadonlyMap<string, string>> {
    const name = this.#table.map(this.dialect().identifier).join('.');
    const columns = new Map<string, string>();
    // The catalog, not information_schema: that has no materialised views.
    const pages = this.query(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type
       FROM pg_attribute
       WHERE attrelid = to_regclass(${this.dialect().literal(name)})
         AND attnum > 0 AND NOT attisdropped
       ORDER BY attnum`,
      options,
    );
    for await (const rows of pages) {
      for (const { name: column, type } of rows) {
        columns.set(String(column), String(type).toLowerCase());
      }
    }
    return columns;
  }

  async *query(
    sql: string,
    options: { signal: AbortSignal },
  ): AsyncIterable<SqlRow[]> {
    const { signal } = options;
    signal.throwIfAborted();
    try {
      const client = await this.#connect();
      const pid = await pidOf(client);
      const cancel = () => void this.#cancel(pid);
      signal.addEventListener('abort', cancel, { once: true });
      try {
        signal.throwIfAborted();
        await client.query(
          `BEGIN READ ONLY; SET LOCAL TIME ZONE 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL extra_float_digits = 1`,
        );
        await client.query(`DECLARE bill NO SCROLL CURSOR FOR ${sql}`);
        let rows: SqlRow[];
        do {
          ({ rows } = await client.query<SqlRow>(
            `FETCH ${ROWS_AT_ONCE} FROM bill`,
          ));
          signal.throwIfAborted();
          if (rows.length > 0) {
            yield rows;
          }
        } while (rows.length === ROWS_AT_ONCE);
      } finally {
        signal.removeEventListener('abort', cancel);
        // Whatever went wrong is thrown; that there is nothing left to roll back is not worth a word.
        await client.query('ROLLBACK').catch(() => {});
      }
    } catch (error) {
      signal.throwIfAborted();
      throw this.#describeError(error);
    }
  }

  async close(): Promise<void> {
    await this.#client?.end().catch(() => {});
    this.#client = undefined;
  }

  async #connect(): Promise<Client> {
    if (!this.#client) {
      this.#client = await this.#open();
    }
    return this.#client;
  }

  async #open(): Promise<Client> {
    const { Client: PostgresClient } = clients.pg();
    const client = new PostgresClient(this.#config);
    // A connection that breaks between two questions fails the next one; it must not end the backend.
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  /** Only another connection can stop what this one does. */
  async #cancel(pid: number): Promise<void> {
    try {
      const client = await this.#open();
      try {
        await client.query('SELECT pg_cancel_backend($1)', [pid]);
      } finally {
        await client.end();
      }
    } catch {
      // `statement_timeout` ends it at the latest.
    }
  }

  #describeError(error: unknown): Error {
    const code = isError(error) ? error.code : undefined;
    const { host, password, connectionString } = this.#connection;
    const about = { error, secrets: [password, connectionString] };
    const server = `PostgreSQL${host ? ` at ${host}` : ''}`;
    const table = this.#table.join('.');
    switch (code) {
      case '28P01':
      case '28000':
        return new EngineError(`${server} refused the login`, {
          ...about,
          hint: 'check user and password',
        });
      case '42501':
        return new EngineError(`${server} does not let ${table} be read`, {
          ...about,
          hint: 'grant USAGE on the schema and SELECT on the table to the user',
        });
      case '57014':
        return new EngineError(`${server} stopped the query on ${table}`, {
          ...about,
          hint: 'raise "timeout" if it needs longer, or index the billing period',
        });
      case 'ECONNREFUSED':
      case 'ENOTFOUND':
      case 'ETIMEDOUT':
      case '3D000':
        return new EngineError(`${server} cannot be reached`, {
          ...about,
          hint: 'check host, port and database',
        });
      default:
        return new EngineError(`${server} failed on ${table}`, about);
    }
  }
}

async function pidOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: string }>(
    'SELECT pg_backend_pid() AS pid',
  );
  return Number(rows[0].pid);
}
