/**
 * The recovery rules by the bit that stands for each in `assessments.reasons`. Rows in databases are read by this list:
 * ids are only ever added at its end, and it ends at 31.
 */
export const REASON_BITS: readonly string[] = [
  'D00',
  'D01',
  'D02',
  'D03',
  'D10',
  'D11',
  'D12',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
  'D25',
  'D26',
  'D27',
  'D30',
  'D31',
  'D32',
  'D40',
];

/** One bit for each of the given rules; a rule that the list does not have is left out. */
export function packReasons(ids: readonly string[]): number {
  return ids.reduce((bits, id) => {
    const place = REASON_BITS.indexOf(id);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

/** The rules whose bits are set, in order of the list. */
export function unpackReasons(bits: number): string[] {
  return REASON_BITS.filter((_, place) => (bits & (1 << place)) !== 0);
}
