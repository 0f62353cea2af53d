import type { CostItem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { hashText } from '../../database/hashOf';
import { whereInSet } from '../../database/sets';
import { insertNewRowsReturning } from '../../database/upsertRows';
import type { ItemRow } from './CostRows';

type StoredItem = ItemRow & { id: number };

const COLUMNS: Array<keyof ItemRow> = [
  'hash',
  'provider',
  'account_id',
  'service',
  'region',
  'machine_learning',
  'tax',
  'content',
];

/** Gives items their ids, in sets; an item is stored once, whoever delivers it. */
export class ItemIds {
  private readonly ids = new Map<string, number>();
  private readonly keys = new WeakMap<CostItem, string>();

  constructor(private readonly knex: Knex) {}

  /** Stores those that are new. */
  async add(items: Iterable<CostItem>): Promise<void> {
    const missing = new Map<string, CostItem>();
    for (const item of items) {
      const key = this.keyOf(item);
      if (!this.ids.has(key)) {
        missing.set(key, item);
      }
    }
    if (missing.size === 0) {
      return;
    }
    const keyByHash = new Map(
      [...missing.keys()].map(key => [hashText(key), key]),
    );
    await this.find(keyByHash);
    const fresh = [...keyByHash].flatMap(([hash, key]) => {
      const item = this.ids.has(key) ? undefined : missing.get(key);
      return item ? [toRow(hash, item)] : [];
    });
    if (fresh.length > 0) {
      const stored = await insertNewRowsReturning<ItemRow, StoredItem>(
        this.knex,
        'cost_items',
        COLUMNS,
        fresh,
      );
      this.note(stored, keyByHash);
      if (stored.length < fresh.length) {
        // Another run has stored some since they were looked for.
        await this.find(keyByHash);
      }
    }
  }

  /** @throws Error when it was not added */
  idOf(item: CostItem): number {
    const id = this.ids.get(this.keyOf(item));
    if (id === undefined) {
      throw new Error('The item was not added.');
    }
    return id;
  }

  private async find(keyByHash: ReadonlyMap<string, string>): Promise<void> {
    const rows: Array<{ id: number; hash: string }> = await whereInSet(
      this.knex('cost_items').select('id', 'hash'),
      this.knex,
      'hash',
      [...keyByHash.keys()],
    );
    this.note(rows, keyByHash);
  }

  private note(
    rows: ReadonlyArray<{ id: number; hash: string }>,
    keyByHash: ReadonlyMap<string, string>,
  ): void {
    for (const { id, hash } of rows) {
      this.ids.set(keyByHash.get(hash) ?? '', id);
    }
  }

  private keyOf(item: CostItem): string {
    const known = this.keys.get(item);
    if (known !== undefined) {
      return known;
    }
    const key = JSON.stringify([
      item.provider,
      item.billingAccountId,
      item.accountId,
      item.accountName,
      item.service,
      item.category,
      item.region,
      item.resourceId,
      item.resourceName,
      item.tag,
      item.allocatedResourceId,
      item.allocatedTag,
      item.cluster,
      item.namespace,
      item.machineLearning,
      item.tax,
      item.entered?.entityRef,
      item.entered?.deployment,
    ]);
    this.keys.set(item, key);
    return key;
  }
}

function toRow(hash: string, item: CostItem): ItemRow {
  return {
    hash,
    provider: item.provider,
    account_id: item.accountId ?? null,
    service: item.service,
    region: item.region ?? null,
    machine_learning: item.machineLearning ? 1 : 0,
    tax: item.tax ? 1 : 0,
    content: JSON.stringify(item),
  };
}
