import type { Registration } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import { upsertRows } from '../database/upsertRows';
import type { RegistrationRow } from './RegistrationRow';

/** The last word on each ref that a source registered, in order of when it was said. */
export class RegistrationStore {
  constructor(private readonly knex: Knex) {}

  /** What was said after a sequence number, oldest first. */
  async after(
    sequence: number,
    limit: number,
  ): Promise<{ items: Registration[]; next?: number }> {
    const rows: RegistrationRow[] = await this.knex('registrations')
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(row => ({
      sequence: Number(row.sequence),
      entityRef: row.entity_ref,
      ...(row.entity !== null && { entity: JSON.parse(row.entity) }),
    }));
    return {
      items,
      ...(rows.length > limit && { next: items[items.length - 1].sequence }),
    };
  }

  async find(entityRefs?: readonly string[]): Promise<RegistrationRow[]> {
    const query = this.knex('registrations').select('*');
    return entityRefs
      ? whereInSet(query, this.knex, 'entity_ref', entityRefs)
      : query;
  }

  /** Says something new about each ref; each gets the next sequence number. */
  async say(
    rows: ReadonlyArray<Omit<RegistrationRow, 'sequence'>>,
  ): Promise<void> {
    if (rows.length === 0) {
      return;
    }
    await this.knex.transaction(async tx => {
      // The row stays locked until the end of the transaction, so that numbers become visible in their order and a
      // reader that has seen one has seen all before it.
      const [{ value }] = await tx('registration_sequence')
        .where({ id: 1 })
        .increment('value', rows.length)
        .returning('value');
      const first = Number(value) - rows.length + 1;
      await upsertRows<RegistrationRow>(
        tx,
        'registrations',
        ['entity_ref'],
        [
          'entity_ref',
          'sequence',
          'source',
          'entity',
          'yielded_at',
          'taken_over',
        ],
        rows.map((row, index) => ({ ...row, sequence: first + index })),
      );
    });
  }

  /** Notes that the catalog has these refs from elsewhere. Says nothing new. */
  async markTakenOver(entityRefs: readonly string[]): Promise<void> {
    if (entityRefs.length > 0) {
      await whereInSet(
        this.knex('registrations'),
        this.knex,
        'entity_ref',
        entityRefs,
      ).update({ taken_over: 1 });
    }
  }
}
