import type { SqlOptions } from '../readSqlInstances';
import { AthenaEngine } from './AthenaEngine';
import { BigQueryEngine } from './BigQueryEngine';
import { PostgresEngine } from './PostgresEngine';
import type { SqlEngine } from './SqlEngine';
import { TrinoEngine } from './TrinoEngine';

/** The engine that holds the table. Its client is loaded when the first question is asked. */
export function createEngine(options: SqlOptions): SqlEngine {
  const { connection, table, timeoutMs } = options;
  switch (connection.engine) {
    case 'postgres':
      return new PostgresEngine(connection, { table, timeoutMs });
    case 'bigquery':
      return new BigQueryEngine(connection, { table, timeoutMs });
    case 'athena':
      return new AthenaEngine(connection, { table });
    case 'trino':
      return new TrinoEngine(connection, { table });
    default:
      return unknownEngine(connection);
  }
}

function unknownEngine(connection: never): never {
  throw new Error(`There is no engine for ${JSON.stringify(connection)}`);
}
