import type { EnteredCost } from './EnteredCost';

/** Finds a row that enters what an earlier one has entered, in whatever case its names are written. */
export class RepeatedRows {
  readonly #lines = new Map<string, number>();

  /** The line of the first such row; undefined for the first. */
  note(cost: EnteredCost, line: number): number | undefined {
    const key = JSON.stringify([
      cost.month,
      cost.entity.toLowerCase(),
      cost.deployment?.toLowerCase(),
      cost.service.toLowerCase(),
      cost.currency,
    ]);
    const first = this.#lines.get(key);
    if (first === undefined) {
      this.#lines.set(key, line);
    }
    return first;
  }
}
