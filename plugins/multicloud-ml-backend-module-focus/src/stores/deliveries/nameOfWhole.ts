/**
 * How those who write exports number the files of one. Nothing else is taken for a number: `bill-2026-11.csv` and
 * `bill-20261124.csv` are bills of their own, and putting them together would count what they share twice.
 */
const NUMBERINGS: RegExp[] = [
  // Azure Cost Management: part_0_0001; and files split by hand: bill-part-2.
  /(?<=(?:^|[-_.])part[-_]?)\d+(?:_\d+)?$/i,
  // AWS Data Exports: five digits from 00001 on.
  /(?<=-)0\d{4}$/,
  // EXPORT DATA of BigQuery: twelve digits from 000000000000 on in place of `*`.
  /0{5}\d{7}$/,
  // Spark: part-00000-<uuid>-c000, one uuid for each export.
  /(?<=^part-)\d{5}(?=-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:[-.]c\d{3})?$)/i,
];

/** The name of a file with `*` for the number of its part: `costs-*.snappy.parquet`. */
export function nameOfWhole(name: string): string {
  const stem = name.replace(/(?:\.[a-z]+)+$/i, '');
  const extension = name.slice(stem.length);
  const numbering = NUMBERINGS.find(pattern => pattern.test(stem));
  return (numbering ? stem.replace(numbering, '*') : stem) + extension;
}
