import { randomBytes } from 'node:crypto';
import pg from 'pg';

const URL_VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** Address of a server that tests may use, where there is one. */
export function postgresUrl(): string | undefined {
  return process.env[URL_VARIABLE];
}

/** A schema of its own on a real server, with tables of bills. */
export class PostgresBills {
  readonly schema = `cost_sql_${randomBytes(4).toString('hex')}`;
  readonly #client: pg.Client;

  constructor(readonly connectionString: string) {
    this.#client = new pg.Client({
      connectionString,
      types: { getTypeParser: () => (value: unknown) => value },
    });
  }

  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(`CREATE SCHEMA ${this.schema}`);
    await this.#client.query(`SET search_path TO ${this.schema}`);
  }

  async close(): Promise<void> {
    await this.#client.query(`DROP SCHEMA ${this.schema} CASCADE`);
    await this.#client.end();
  }

  async query(
    sql: string,
    values?: unknown[],
  ): Promise<Array<Record<string, string | null>>> {
    const { rows } = await this.#client.query(sql, values);
    return rows;
  }

  /** Makes a table: columns with their types, as PostgreSQL is to name them. */
  async createTable(
    name: string,
    columns: Record<string, string>,
  ): Promise<void> {
    const definitions = Object.entries(columns).map(
      ([column, type]) => `"${column}" ${type}`,
    );
    await this.query(`CREATE TABLE "${name}" (${definitions.join(', ')})`);
  }

  async insert(name: string, rows: object[]): Promise<void> {
    await this.query(
      `INSERT INTO "${name}" SELECT * FROM jsonb_populate_recordset(NULL::"${name}", $1)`,
      [JSON.stringify(rows)],
    );
  }
}
