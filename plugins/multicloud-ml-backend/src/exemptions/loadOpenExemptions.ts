import type { ExemptionState } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { dayOf } from './dayOf';

/** An exemption that acts, or waits for a decision. */
export interface OpenExemption {
  /** Of the model's row of `assessments`. */
  id: number;
  state: ExemptionState;
  /** `YYYY-MM-DD`. */
  until: string;
}

/** Those of the models that a group or any of its descendants owns; of all models without a group. */
export async function loadOpenExemptions(
  knex: Knex,
  now: Date,
  groupRef?: string,
): Promise<OpenExemption[]> {
  const query = knex('exemptions')
    .join('assessments', 'assessments.entity_ref', 'exemptions.entity_ref')
    .whereIn('exemptions.state', ['requested', 'approved'])
    .where('exemptions.until', '>=', dayOf(now))
    .select('assessments.id', 'exemptions.state', 'exemptions.until');
  if (groupRef !== undefined) {
    query.whereIn(
      'assessments.owner_ref',
      knex('catalog_group_closure')
        .select('descendant_ref')
        .where({ ancestor_ref: groupRef }),
    );
  }
  return query;
}
