import type { AttributionPart } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { hashText } from '../../database/hashOf';
import { insertNewRows } from '../../database/upsertRows';

/** Gives lists of bearers their ids. A cluster may hold thousands of deployments and pay for thousands of items. */
export class SharesIds {
  private readonly ids = new Map<AttributionPart[], number>();

  constructor(private readonly knex: Knex) {}

  /** Null for a list of one or none. */
  async idOf(parts: AttributionPart[]): Promise<number | null> {
    if (parts.length < 2) {
      return null;
    }
    const known = this.ids.get(parts);
    if (known !== undefined) {
      return known;
    }
    const text = JSON.stringify(parts);
    const row = { hash: hashText(text), parts: text };
    await insertNewRows(this.knex, 'cost_shares', ['hash', 'parts'], [row]);
    const stored: { id: number } | undefined = await this.knex('cost_shares')
      .select('id')
      .where({ hash: row.hash })
      .first();
    if (!stored) {
      throw new Error('A list of bearers was not stored.');
    }
    this.ids.set(parts, stored.id);
    return stored.id;
  }
}
