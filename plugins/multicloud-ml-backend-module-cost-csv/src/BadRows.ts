import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** As many are shown of a delivery. */
const MAX_LISTED = 20;

/** Counts the rows that are not counted in any line, and keeps why the first of them are not. */
export class BadRows {
  count = 0;
  readonly problems: BillProblem[] = [];

  /** Adds one row with everything that is wrong with it. */
  add(problems: BillProblem[]): void {
    this.count += 1;
    this.problems.push(...problems.slice(0, MAX_LISTED - this.problems.length));
  }
}
