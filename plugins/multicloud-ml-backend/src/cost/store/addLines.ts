import { addLimbs } from '../limbs';
import type { LineRow } from './CostRows';

/** Adds up the lines of one item, part and currency: one statement may write each row only once. */
export function addLines(rows: readonly LineRow[]): LineRow[] {
  const sums = new Map<string, LineRow>();
  for (const row of rows) {
    const key = `${row.part} ${row.item_id} ${row.currency}`;
    const before = sums.get(key);
    sums.set(key, before ? add(before, row) : row);
  }
  return [...sums.values()];
}

function add(left: LineRow, right: LineRow): LineRow {
  const effective = addLimbs(
    { hi: left.effective_hi, lo: left.effective_lo },
    { hi: right.effective_hi, lo: right.effective_lo },
  );
  const billed = addLimbs(
    { hi: left.billed_hi, lo: left.billed_lo },
    { hi: right.billed_hi, lo: right.billed_lo },
  );
  return {
    ...left,
    effective_hi: effective.hi,
    effective_lo: effective.lo,
    billed_hi: billed.hi,
    billed_lo: billed.lo,
    hours:
      left.hours === null && right.hours === null
        ? null
        : (left.hours ?? 0) + (right.hours ?? 0),
    rows: left.rows + right.rows,
  };
}
