import { createAthenaDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { AthenaClient, QueryExecution, Row } from '@aws-sdk/client-athena';
import type { AthenaConnection } from '../connections';
import { clients } from './clients';
import { describeAthenaError } from './describeAthenaError';
import { EngineError } from './EngineError';
import { describeByInformationSchema } from './informationSchema';
import { pause } from './pause';
import type { SqlEngine, SqlRow } from './SqlEngine';

/** As many as Athena hands out at once. */
const ROWS_AT_ONCE = 1_000;

/** Amazon Athena: a query is started, asked for until it is over, and its results are fetched page by page. */
export class AthenaEngine implements SqlEngine {
  readonly dialect = createAthenaDialect;
  readonly #connection: AthenaConnection;
  readonly #table: string[];
  #client?: AthenaClient;

  constructor(connection: AthenaConnection, options: { table: string[] }) {
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
    let id: string | undefined;
    let over = false;
    try {
      id = await this.#start(sql, signal);
      await this.#waitFor(id, signal);
      over = true;
      yield* this.#results(id, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw describeAthenaError(error, this.#table.join('.'));
    } finally {
      if (id && !over) {
        await this.#stop(id);
      }
    }
  }

  async close(): Promise<void> {
    this.#client?.destroy();
    this.#client = undefined;
  }

  async #start(sql: string, signal: AbortSignal): Promise<string> {
    const { StartQueryExecutionCommand } = clients.athena();
    const { workgroup, outputLocation } = this.#connection;
    const [catalog, database] = this.#table;
    const client = this.#connect();
    const { QueryExecutionId } = await client.send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        QueryExecutionContext: { Catalog: catalog, Database: database },
        WorkGroup: workgroup,
        ...(outputLocation && {
          ResultConfiguration: { OutputLocation: outputLocation },
        }),
      }),
      { abortSignal: signal },
    );
    if (!QueryExecutionId) {
      throw new EngineError('Athena started a query without an id');
    }
    return QueryExecutionId;
  }

  async #waitFor(id: string, signal: AbortSignal): Promise<void> {
    const { GetQueryExecutionCommand } = clients.athena();
    const client = this.#connect();
    for (let attempt = 0; ; attempt += 1) {
      const { QueryExecution: execution } = await client.send(
        new GetQueryExecutionCommand({ QueryExecutionId: id }),
        { abortSignal: signal },
      );
      if (isOver(execution, this.#table.join('.'))) {
        return;
      }
      await pause(attempt, { signal });
    }
  }

  async *#results(id: string, signal: AbortSignal): AsyncIterable<SqlRow[]> {
    const { GetQueryResultsCommand } = clients.athena();
    const client = this.#connect();
    let token: string | undefined;
    let first = true;
    do {
      const { ResultSet, NextToken } = await client.send(
        new GetQueryResultsCommand({
          QueryExecutionId: id,
          MaxResults: ROWS_AT_ONCE,
          NextToken: token,
        }),
        { abortSignal: signal },
      );
      const names = (ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(
        ({ Name }) => Name ?? '',
      );
      const rows = (ResultSet?.Rows ?? []).map(row => toRow(row, names));
      // The names of the columns are the first row of the first page.
      const data = first ? rows.slice(1) : rows;
      first = false;
      if (data.length > 0) {
        yield data;
      }
      token = NextToken;
    } while (token);
  }

  /** Best effort: the workgroup's own limits end it otherwise. */
  async #stop(id: string): Promise<void> {
    const { StopQueryExecutionCommand } = clients.athena();
    const client = this.#connect();
    await client
      .send(new StopQueryExecutionCommand({ QueryExecutionId: id }))
      .catch(() => {});
  }

  #connect(): AthenaClient {
    if (!this.#client) {
      const { AthenaClient: Client } = clients.athena();
      const { fromNodeProviderChain, fromTemporaryCredentials } =
        clients.credentials();
      const { region, endpoint, assumeRoleArn, externalId } = this.#connection;
      this.#client = new Client({
        region,
        endpoint,
        maxAttempts: 5,
        credentials: assumeRoleArn
          ? fromTemporaryCredentials({
              params: {
                RoleArn: assumeRoleArn,
                RoleSessionName: 'backstage-multicloud-ml',
                ExternalId: externalId,
              },
              clientConfig: { region, endpoint },
            })
          : fromNodeProviderChain(),
      });
    }
    return this.#client;
  }
}

function isOver(execution: QueryExecution | undefined, table: string): boolean {
  const { State, StateChangeReason } = execution?.Status ?? {};
  switch (State) {
    case 'SUCCEEDED':
      return true;
    case 'FAILED':
      throw new EngineError(`Athena failed on ${table}`, {
        error: new Error(StateChangeReason ?? 'it says not why'),
      });
    case 'CANCELLED':
      throw new EngineError(`The query on ${table} was cancelled in Athena`, {
        ...(StateChangeReason && { error: new Error(StateChangeReason) }),
        hint: 'look for a limit of the workgroup',
      });
    default:
      return false;
  }
}

function toRow(row: Row, names: string[]): SqlRow {
  const values = row.Data ?? [];
  return Object.fromEntries(
    names.map((name, index) => [name, values[index]?.VarCharValue ?? null]),
  );
}
