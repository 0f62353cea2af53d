import type { SqlDialect } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { SqlEngine } from './SqlEngine';

/** The columns of a table `catalog.schema.table` and their types, from the information schema of its catalog. */
export async function describeByInformationSchema(
  engine: SqlEngine,
  table: string[],
  options: { signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const [catalog, schema, name] = table;
  const dialect: SqlDialect = engine.dialect(new Map());
  const columns = new Map<string, string>();
  const pages = engine.query(
    `SELECT column_name, data_type
FROM ${dialect.identifier(catalog)}.information_schema.columns
WHERE table_schema = ${dialect.literal(schema.toLowerCase())}
  AND table_name = ${dialect.literal(name.toLowerCase())}`,
    options,
  );
  for await (const rows of pages) {
    for (const { column_name: column, data_type: type } of rows) {
      columns.set(String(column), String(type));
    }
  }
  return columns;
}
