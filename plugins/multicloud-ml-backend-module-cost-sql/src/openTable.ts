import { resolveColumns } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import {
  BillRefusedError,
  type CostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillTable } from './BillTable';
import type { SqlEngine } from './engines/SqlEngine';
import type { SqlOptions } from './readSqlInstances';

/**
 * Finds the table and its columns.
 *
 * @throws {@link BillRefusedError} when it is there and is no bill in the FOCUS format; Error when it is not there.
 */
export async function openTable(
  engine: SqlEngine,
  options: Pick<SqlOptions, 'table' | 'changeColumn' | 'periodColumn'>,
  about: { reading: CostReading; signal: AbortSignal },
): Promise<BillTable> {
  const types = await engine.describe({ signal: about.signal });
  const name = options.table.join('.');
  if (types.size === 0) {
    throw new Error(
      `There is no table ${name}, or the user may not see it; check "table", and the case of its letters`,
    );
  }
  const { problems } = resolveColumns(types.keys());
  const find = (wanted: string | undefined) => {
    const found = [...types.keys()].find(
      column => column.toLowerCase() === wanted?.toLowerCase(),
    );
    if (wanted !== undefined && found === undefined) {
      problems.push({
        column: wanted,
        why: 'the column is configured and missing; name one that the table has, or none',
      });
    }
    return found;
  };
  const changeColumn = find(options.changeColumn);
  const periodColumn = find(options.periodColumn);
  if (problems.length > 0) {
    throw new BillRefusedError(
      problems.map(problem => ({ file: name, ...problem })),
    );
  }
  const { identifier } = engine.dialect(types);
  return {
    name,
    from: options.table.map(identifier).join('.'),
    types,
    changeColumn,
    periodColumn,
    reading: about.reading,
  };
}
