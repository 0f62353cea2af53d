import type { CostItem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { toCostItem } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { z } from 'zod';

const MOST_KEPT = 20_000;

const row = z.object({ item: z.string().transform(text => JSON.parse(text)) });
const columns = z.record(z.string(), z.unknown());

/** Reads items that travel as JSON. An item has a line for each day, and is read and kept in memory once. */
export class ItemReader {
  private readonly items = new Map<string, CostItem>();

  read(answer: Record<string, unknown>): CostItem {
    const known =
      typeof answer.item === 'string' ? this.items.get(answer.item) : undefined;
    if (known) {
      return known;
    }
    if (this.items.size >= MOST_KEPT) {
      this.items.clear();
    }
    const item = toCostItem(columns.parse(row.parse(answer).item));
    this.items.set(String(answer.item), item);
    return item;
  }
}
