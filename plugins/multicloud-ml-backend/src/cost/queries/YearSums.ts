import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Reading } from './amountColumns';
import { type CostAudience, seesEverything } from './CostAudience';
import type { CurrentTable } from './CurrentTable';
import type { TeamModel } from './teamModels';
import { type MonthSum, yearByProvider } from './yearByProvider';

const MOST_KEPT = 200;

/**
 * Costs by month. Summed over the models of a caller with conditions they are kept for as long as they cannot have
 * changed: by exactly which models they are of, and by the turn that grows with every change of costs.
 */
export class YearSums {
  private readonly kept = new Map<string, Promise<MonthSum[]>>();

  constructor(private readonly knex: Knex) {}

  async of(about: {
    groupRef?: string;
    audience: CostAudience;
    reading: Reading;
    since: string;
    /** The models that the audience leaves. */
    models: readonly TeamModel[];
    table: CurrentTable;
  }): Promise<MonthSum[]> {
    if (seesEverything(about.audience)) {
      return yearByProvider(this.knex, about);
    }
    const { basis, tax } = about.reading;
    const key = [
      about.table.turn,
      basis,
      tax,
      about.since,
      fingerprint(about.models, about.table),
    ].join(' ');
    const known = this.kept.get(key);
    if (known) {
      return known;
    }
    const sums = yearByProvider(this.knex, about);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) {
      this.kept.delete(oldest);
    }
    this.kept.set(key, sums);
    sums.catch(() => this.kept.delete(key));
    return sums;
  }
}

/** Of a set of models, in whatever order they come. */
function fingerprint(
  models: readonly TeamModel[],
  table: CurrentTable,
): string {
  const numbered = new Uint8Array(table.models);
  const others: string[] = [];
  for (const { id, entityRef } of models) {
    if (id === undefined) {
      others.push(entityRef);
    } else {
      numbered[id] = 1;
    }
  }
  return createHash('sha256')
    .update(numbered)
    .update(others.sort().join('\n'))
    .digest('base64url');
}
