import type {
  AttributableDeployment,
  AttributionContext,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import { upsertRows } from '../../database/upsertRows';
import { noteDue } from '../store/due';
import type { StoredDeployment, TargetRow } from './TargetRow';

/** Keeps what cost can be attributed to in step with the assessments. What is as it was is not written. */
export async function writeTargets(
  tx: Knex.Transaction,
  rows: readonly TargetRow[],
): Promise<void> {
  const before = new Map(
    (
      await find(
        tx,
        rows.map(row => row.entity_ref),
      )
    ).map(row => [row.entity_ref, row]),
  );
  const changed = rows.filter(row => {
    const old = before.get(row.entity_ref);
    return old?.content !== row.content || old.owner_ref !== row.owner_ref;
  });
  if (changed.length > 0) {
    await noteChange(tx, [
      ...changed,
      ...changed.flatMap(row => before.get(row.entity_ref) ?? []),
    ]);
    await upsertRows<TargetRow>(
      tx,
      'cost_targets',
      ['entity_ref'],
      ['entity_ref', 'owner_ref', 'content'],
      changed,
    );
  }
}

/** Forgets models that the catalog no longer has; their cost is unattributed from then on. */
export async function forgetTargets(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  const gone = await find(tx, entityRefs);
  if (gone.length > 0) {
    await noteChange(tx, gone);
    await whereInSet(tx('cost_targets'), tx, 'entity_ref', entityRefs).delete();
  }
}

/** Everything that cost can be attributed to. */
export async function loadTargets(
  knex: Knex,
): Promise<Omit<AttributionContext, 'accounts'>> {
  const rows: TargetRow[] = await knex('cost_targets').orderBy('entity_ref');
  return {
    models: rows.map(row => ({
      entityRef: row.entity_ref,
      ...ownerOf(row),
    })),
    deployments: rows.flatMap(row => {
      const stored: StoredDeployment[] = JSON.parse(row.content);
      return stored.map(
        (one): AttributableDeployment => ({
          entityRef: row.entity_ref,
          ...ownerOf(row),
          ...one,
        }),
      );
    }),
  };
}

function ownerOf({ owner_ref }: TargetRow): { ownerRef?: string } {
  return owner_ref === null ? {} : { ownerRef: owner_ref };
}

function find(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<TargetRow[]> {
  return whereInSet(tx('cost_targets'), tx, 'entity_ref', entityRefs);
}

async function noteChange(
  tx: Knex.Transaction,
  rows: readonly TargetRow[],
): Promise<void> {
  await tx('cost_state').where({ id: 1 }).increment('targets', 1);
  await noteDue(
    tx,
    'owner',
    rows.map(row => row.owner_ref ?? ''),
  );
}
