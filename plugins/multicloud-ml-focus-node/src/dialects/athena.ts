import type { SqlDialect } from '../SqlDialect';
import { createTrinoDialect } from './trino';

/**
 * Amazon Athena, engine version 3, which is built on Trino.
 *
 * @param types - the type of each column as `information_schema.columns` names it; `varchar` for those left out
 *
 * @public
 */
export function createAthenaDialect(
  types: ReadonlyMap<string, string> = new Map(),
): SqlDialect {
  return { ...createTrinoDialect(types), id: 'athena' };
}
