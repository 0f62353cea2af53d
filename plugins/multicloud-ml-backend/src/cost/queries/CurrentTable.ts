import type { CostMethod } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ExactSums } from './ExactSums';

/** Everything by which current costs are put together, but the model. */
export interface Place {
  source: string;
  provider: string;
  /** Empty when unknown. */
  region: string;
  service: string;
  method: CostMethod;
  currency: string;
  tax: boolean;
}

/** The amounts that a row has, in this order. */
export const AMOUNTS = [
  'effective',
  'billed',
  'previous_effective',
  'previous_billed',
] as const;
export type AmountName = (typeof AMOUNTS)[number];

/**
 * `cost_model_current` by columns, in memory: some hundred bytes for a model at one place. Every page about a team adds
 * up the rows of its models, and adding tens of thousands of them is a matter of milliseconds here.
 */
export class CurrentTable {
  /** Each distinct combination once. */
  readonly places: Place[] = [];
  private readonly placeIds = new Map<string, number>();
  private readonly placeOfRow: number[] = [];
  private readonly modelIds = new Map<string, number>();
  /** Where the rows of each model begin; the rows of a model are together. */
  private readonly starts: number[] = [];
  private readonly amounts = Object.fromEntries(
    AMOUNTS.map(name => [name, new ExactSums()]),
  );

  /** @param turn - Of the costs that it holds: grows with every change of them. */
  constructor(readonly turn: string) {}

  /** How many models have any row. */
  get models(): number {
    return this.starts.length;
  }

  /** Adds a row; those of one model have to come one after the other. */
  add(
    entityRef: string,
    place: Place,
    amounts: Record<AmountName, { hi: string; lo: string }>,
  ): void {
    if (!this.modelIds.has(entityRef)) {
      this.modelIds.set(entityRef, this.starts.length);
      this.starts.push(this.placeOfRow.length);
    }
    const key = JSON.stringify(place);
    let id = this.placeIds.get(key);
    if (id === undefined) {
      id = this.places.length;
      this.places.push(place);
      this.placeIds.set(key, id);
    }
    this.placeOfRow.push(id);
    for (const name of AMOUNTS) {
      this.amounts[name].push(amounts[name].hi, amounts[name].lo);
    }
  }

  /** The number by which a model is named here; undefined when it has no row. */
  modelId(entityRef: string): number | undefined {
    return this.modelIds.get(entityRef);
  }

  /** The rows of a model: from the first to before the second. */
  rowsOf(model: number): [number, number] {
    return [
      this.starts[model],
      this.starts[model + 1] ?? this.placeOfRow.length,
    ];
  }

  /** Index of a row's place in `places`. */
  placeOf(row: number): number {
    return this.placeOfRow[row];
  }

  /** The amounts of all rows. */
  column(name: AmountName): ExactSums {
    return this.amounts[name];
  }
}
