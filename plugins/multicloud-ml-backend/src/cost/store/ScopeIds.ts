import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { insertNewRowsReturning } from '../../database/upsertRows';
import type { ScopeRow } from './CostRows';

type StoredScope = ScopeRow & { id: number };

const COLUMNS: Array<keyof ScopeRow> = [
  'source',
  'provider',
  'billing_account',
  'account',
  'billing_period',
];

/** Gives the scopes of one source's bills their ids: one account in one billing period each. */
export class ScopeIds {
  private readonly ids = new Map<string, number>();

  constructor(private readonly knex: Knex, private readonly source: string) {}

  /** Finds those that are stored, of some billing periods. */
  async read(periods: readonly string[]): Promise<void> {
    const rows: StoredScope[] = await this.knex('cost_scopes')
      .where({ source: this.source })
      .whereIn('billing_period', periods);
    this.note(rows);
  }

  /** Stores those that are new, once their periods were read. */
  async add(lines: readonly CostLine[]): Promise<void> {
    const missing = new Map<string, ScopeRow>();
    for (const line of lines) {
      const key = keyOfLine(line);
      if (!this.ids.has(key)) {
        missing.set(key, this.rowOf(line));
      }
    }
    if (missing.size === 0) {
      return;
    }
    const fresh = [...missing.values()];
    const stored = await insertNewRowsReturning<ScopeRow, StoredScope>(
      this.knex,
      'cost_scopes',
      COLUMNS,
      fresh,
    );
    this.note(stored);
    if (stored.length < fresh.length) {
      // Another run has stored some since they were read.
      await this.read([...new Set(fresh.map(row => row.billing_period))]);
    }
  }

  /** @throws Error when it was not added */
  idOf(line: CostLine): number {
    const id = this.ids.get(keyOfLine(line));
    if (id === undefined) {
      throw new Error('The scope was not added.');
    }
    return id;
  }

  private note(rows: readonly StoredScope[]): void {
    for (const row of rows) {
      this.ids.set(
        keyOf(
          row.provider,
          row.billing_account,
          row.account,
          row.billing_period,
        ),
        row.id,
      );
    }
  }

  private rowOf({ item, billingPeriod }: CostLine): ScopeRow {
    return {
      source: this.source,
      provider: item.provider,
      billing_account: item.billingAccountId ?? '',
      account: item.accountId ?? '',
      billing_period: billingPeriod,
    };
  }
}

function keyOfLine({ item, billingPeriod }: CostLine): string {
  return keyOf(
    item.provider,
    item.billingAccountId ?? '',
    item.accountId ?? '',
    billingPeriod,
  );
}

function keyOf(...parts: string[]): string {
  return parts.join('\n');
}
