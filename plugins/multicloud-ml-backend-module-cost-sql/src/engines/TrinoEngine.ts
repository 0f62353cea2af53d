import { createTrinoDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { Iterator, QueryResult, Trino } from 'trino-client';
import { z } from 'zod';
import type { TrinoConnection } from '../connections';
import { clients } from './clients';
import { describeTrinoError, isPassing } from './describeTrinoError';
import { EngineError } from './EngineError';
import { describeByInformationSchema } from './informationSchema';
import { pause } from './pause';
import type { SqlEngine, SqlRow } from './SqlEngine';
import { orAbort } from './trino/orAbort';
import { queryIdOf } from './trino/queryIdOf';

/** How often a question is repeated that a proxy on the way did not pass on. */
const MAX_REPEATS = 6;

const answer = z.object({
  id: z.string(),
  columns: z.array(z.object({ name: z.string() })).nullish(),
  data: z.array(z.array(z.unknown())).nullish(),
  error: z.object({ message: z.string(), errorName: z.string() }).nullish(),
});

/** Trino, by its client protocol: every answer says where the next one is. */
export class TrinoEngine implements SqlEngine {
  readonly dialect = createTrinoDialect;
  readonly #connection: TrinoConnection;
  readonly #table: string[];
  #client?: Trino;

  constructor(connection: TrinoConnection, options: { table: string[] }) {
    this.#connection = connection;
    this.#table = options.table;
  }

  describe(options: {
    signal: AbortSignal;
  }): Promise<ReadonlyMap<string, string>> {
    return describeByInformationSchema(this, this.#table, options);
  }

  async *query(
    sql: string,
    options: { signal: AbortSignal },
  ): AsyncIterable<SqlRow[]> {
    const { signal } = options;
    signal.throwIfAborted();
    let id: string | undefined;
    let over = false;
    try {
      const client = this.#connect();
      const results = await orAbort(client.query(sql), signal);
      id = queryIdOf(results);
      while (!over) {
        const { value, done } = await next(results, signal);
        const { error, columns, data, ...rest } = answer.parse(value);
        id = rest.id;
        over = done === true;
        if (error) {
          over = true;
          throw new EngineError(`Trino failed on ${this.#table.join('.')}`, {
            error: new Error(`${error.errorName}: ${error.message}`),
            secrets: [this.#connection.password],
          });
        }
        if (!over && columns && data && data.length > 0) {
          yield data.map(values =>
            Object.fromEntries(
              columns.map(({ name }, index) => [name, values[index]]),
            ),
          );
        }
        signal.throwIfAborted();
      }
    } catch (error) {
      signal.throwIfAborted();
      throw describeTrinoError(error, {
        server: this.#connection.server,
        secrets: [this.#connection.password],
      });
    } finally {
      if (id && !over) {
        // A query that nobody asks for is abandoned by Trino after minutes.
        await this.#client?.cancel(id).catch(() => {});
      }
    }
  }

  async close(): Promise<void> {
    this.#client = undefined;
  }

  #connect(): Trino {
    if (!this.#client) {
      const { Trino: Client, BasicAuth } = clients.trino();
      const { server, user, password, ca } = this.#connection;
      const [catalog, schema] = this.#table;
      this.#client = Client.create({
        server,
        catalog,
        schema,
        source: 'backstage-multicloud-ml',
        ...(password === undefined
          ? { extraHeaders: { 'X-Trino-User': user } }
          : { auth: new BasicAuth(user, password) }),
        ...(ca && { ssl: { ca } }),
      });
    }
    return this.#client;
  }
}

/** The next answer. The protocol wants a question repeated that a gateway answers with 502, 503 or 504. */
async function next(results: Iterator<QueryResult>, signal: AbortSignal) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await orAbort(results.next(), signal);
    } catch (error) {
      if (signal.aborted || !isPassing(error) || attempt >= MAX_REPEATS) {
        throw error;
      }
      await pause(attempt, { signal });
    }
  }
}
