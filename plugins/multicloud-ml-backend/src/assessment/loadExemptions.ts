import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import { type ExemptionRow, toExemption } from '../exemptions/ExemptionRow';
import { groupBy } from './groupBy';

/** The approved exemptions of the given models, or of all. Whether they still hold is for the rules to say. */
export async function loadExemptions(
  knex: Knex,
  entityRefs: readonly string[] | undefined,
): Promise<ReadonlyMap<string, Exemption[]>> {
  const query = knex('exemptions').where({ state: 'approved' }).orderBy('id');
  const rows: ExemptionRow[] = await (entityRefs
    ? whereInSet(query, knex, 'entity_ref', entityRefs)
    : query);
  return groupBy(rows.map(toExemption), exemption => exemption.entityRef);
}
