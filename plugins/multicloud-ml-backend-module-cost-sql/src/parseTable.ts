import type { Connection } from './connections';

const PART = /^[\p{L}_][\p{L}\p{N}_$-]{0,127}$/u;

const FORMS = {
  postgres: { least: 1, most: 2, form: 'table or schema.table' },
  bigquery: {
    least: 2,
    most: 3,
    form: 'dataset.table or project.dataset.table',
  },
  athena: {
    least: 2,
    most: 3,
    form: 'database.table or catalog.database.table',
  },
  trino: { least: 3, most: 3, form: 'catalog.schema.table' },
} as const;

/**
 * The parts of a table's name, with what the connection says of the first. Nothing but names passes, and they are quoted
 * wherever they are used.
 *
 * @throws Error with a sentence that says what is allowed
 */
export function parseTable(table: string, connection: Connection): string[] {
  const { least, most, form } = FORMS[connection.engine];
  const parts = table.split('.');
  if (
    parts.length < least ||
    parts.length > most ||
    !parts.every(part => PART.test(part))
  ) {
    throw new Error(
      `${JSON.stringify(table)} does not name a table of ${
        connection.engine
      }; write ${form}, in letters, digits, "_", "$" and "-"`,
    );
  }
  if (parts.length < 3) {
    switch (connection.engine) {
      case 'bigquery':
        return [connection.projectId, ...parts];
      case 'athena':
        return [connection.catalog, ...parts];
      default:
    }
  }
  return parts;
}
