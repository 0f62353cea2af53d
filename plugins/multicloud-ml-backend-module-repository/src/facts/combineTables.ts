import type { Claim, TableFact } from '../evidence/Evidence';
import type { Sourced } from './claimsOf';
import { NOTHING, type Combined } from './Combined';

type Tables = Sourced<Extract<Claim, { about: 'table' }>>;

/**
 * The tables whose metadata lies with the model. A repository shows some tables and never that they are all, nor their
 * copies: what the entity lists stays, with the format that the metadata states, and what it leaves out is added.
 *
 * @param declared - what the entity lists
 */
export function combineTables(
  claims: readonly Tables[],
  declared: readonly TableFact[] = [],
): Combined {
  const seen = new Map<string, Tables>();
  for (const claim of claims) {
    const key = keyOf(claim.table) ?? directoryOf(claim.path);
    // Every version of a table says the same of it.
    seen.set(key, seen.get(key) ?? claim);
  }
  if (seen.size === 0) {
    return NOTHING;
  }
  const listed = declared.map(table => {
    const found = seen.get(keyOf(table) ?? '');
    return found && found.table.format !== table.format
      ? { ...table, format: found.table.format }
      : table;
  });
  const keys = new Set(declared.map(keyOf));
  const added = [...seen]
    // A table without an address may be any of those that are listed.
    .filter(([key, { table }]) =>
      table.uri === undefined ? declared.length === 0 : !keys.has(key),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { table }]) => table);
  const isNew =
    added.length > 0 || listed.some((table, i) => table !== declared[i]);
  return isNew
    ? { facts: { data: { tables: [...listed, ...added] } }, problems: [] }
    : NOTHING;
}

/** `s3a://lake/tx/` and `s3://lake/tx` are one table. */
function keyOf({ uri }: TableFact): string | undefined {
  return uri?.replace(/^s3[an]:/, 's3:').replace(/\/+$/, '');
}

function directoryOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
