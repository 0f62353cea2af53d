import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { insertNewRows } from '../../database/upsertRows';
import type { PartRow } from './CostRows';

type StoredPart = PartRow & { id: number };

const COLUMNS: Array<keyof PartRow> = [
  'source',
  'provider',
  'billing_account',
  'account',
  'billing_period',
  'day',
  'delivery_id',
];

/** Gives the parts of one source's bills their ids: one day of one account in one billing period each. */
export class PartIds {
  private readonly ids = new Map<string, number>();
  private readonly periods = new Set<string>();

  constructor(private readonly knex: Knex, private readonly source: string) {}

  /** Stores those that are new; nothing counts for them yet. */
  async add(lines: readonly CostLine[]): Promise<void> {
    await this.read(
      [...new Set(lines.map(line => line.billingPeriod))].filter(
        period => !this.periods.has(period),
      ),
    );
    const missing = new Map<string, PartRow>();
    for (const line of lines) {
      const row = this.rowOf(line);
      const key = keyOf(row);
      if (!this.ids.has(key)) {
        missing.set(key, row);
      }
    }
    if (missing.size > 0) {
      const fresh = [...missing.values()];
      await insertNewRows<PartRow>(this.knex, 'cost_parts', COLUMNS, fresh);
      await this.read([...new Set(fresh.map(row => row.billing_period))]);
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

  private async read(periods: string[]): Promise<void> {
    if (periods.length === 0) {
      return;
    }
    const rows: StoredPart[] = await this.knex('cost_parts')
      .where({ source: this.source })
      .whereIn('billing_period', periods);
    rows.forEach(row => this.ids.set(keyOf(row), row.id));
    periods.forEach(period => this.periods.add(period));
  }

  private rowOf({ item, billingPeriod, day }: CostLine): PartRow {
    return {
      source: this.source,
      provider: item.provider,
      billing_account: item.billingAccountId ?? '',
      account: item.accountId ?? '',
      billing_period: billingPeriod,
      day,
      delivery_id: 0,
    };
  }
}

function keyOf(part: PartRow): string {
  return `${part.day}\n${part.billing_period}\n${part.provider}\n${part.billing_account}\n${part.account}`;
}
