import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { AssessmentRow } from '../assessment/AssessmentRow';
import { whereInSet } from '../database/sets';
import type { ModelResource } from './modelResourceRef';

/** The models that permission rules are applied to; undefined for refs that are no model. */
export async function loadModelResources(
  knex: Knex,
  entityRefs: string[],
): Promise<Array<ModelResource | undefined>> {
  const rows: Array<Pick<AssessmentRow, 'entity_ref' | 'owner_ref' | 'tier'>> =
    await whereInSet(
      knex('assessments').select('entity_ref', 'owner_ref', 'tier'),
      knex,
      'entity_ref',
      entityRefs,
    );
  const models = new Map(
    rows.map(row => [
      row.entity_ref,
      {
        entityRef: row.entity_ref,
        ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
        tier: TIERS[row.tier - 1],
      },
    ]),
  );
  return entityRefs.map(ref => models.get(ref));
}
