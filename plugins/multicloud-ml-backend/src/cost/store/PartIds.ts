import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { insertNewRowsReturning } from '../../database/upsertRows';
import type { PartRow } from './CostRows';
import { ScopeIds } from './ScopeIds';

type StoredPart = PartRow & { id: number };

const COLUMNS: Array<keyof PartRow> = [
  'scope',
  'source',
  'provider',
  'day',
  'delivery_id',
];

/** Gives the parts of one source's bills their ids: one day of one account in one billing period each. */
export class PartIds {
  private readonly scopes: ScopeIds;
  private readonly ids = new Map<string, number>();
  private readonly periods = new Set<string>();

  constructor(private readonly knex: Knex, private readonly source: string) {
    this.scopes = new ScopeIds(knex, source);
  }

  /** Stores those that are new; nothing counts for them yet. */
  async add(lines: readonly CostLine[]): Promise<void> {
    await this.readNew(new Set(lines.map(line => line.billingPeriod)));
    await this.scopes.add(lines);
    const missing = new Map<string, PartRow>();
    for (const line of lines) {
      const row = this.rowOf(line);
      const key = keyOf(row);
      if (!this.ids.has(key)) {
        missing.set(key, row);
      }
    }
    if (missing.size === 0) {
      return;
    }
    const fresh = [...missing.values()];
    const stored = await insertNewRowsReturning<PartRow, StoredPart>(
      this.knex,
      'cost_parts',
      COLUMNS,
      fresh,
    );
    this.note(stored);
    if (stored.length < fresh.length) {
      // Another run has stored some since they were read.
      await this.read([...this.periods]);
    }
  }

  /** @throws Error when it was not added */
  idOf(line: CostLine): number {
    const id = this.ids.get(keyOf(this.rowOf(line)));
    if (id === undefined) {
      throw new Error('The part was not added.');
    }
    return id;
  }

  private async readNew(periods: ReadonlySet<string>): Promise<void> {
    const unread = [...periods].filter(period => !this.periods.has(period));
    if (unread.length > 0) {
      await this.scopes.read(unread);
      await this.read(unread);
      unread.forEach(period => this.periods.add(period));
    }
  }

  private async read(periods: readonly string[]): Promise<void> {
    const rows: StoredPart[] = await this.knex('cost_parts').whereIn(
      'scope',
      this.knex('cost_scopes')
        .select('id')
        .where({ source: this.source })
        .whereIn('billing_period', periods),
    );
    this.note(rows);
  }

  private note(rows: readonly StoredPart[]): void {
    rows.forEach(row => this.ids.set(keyOf(row), row.id));
  }

  private rowOf(line: CostLine): PartRow {
    return {
      scope: this.scopes.idOf(line),
      source: this.source,
      provider: line.item.provider,
      day: line.day,
      delivery_id: 0,
    };
  }
}

function keyOf({ scope, day }: PartRow): string {
  return `${scope} ${day}`;
}
