/** Each begins a formula in some spreadsheet; synthetic. */
export const HOSTILE_TEXTS = [
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '\u200b=1',
  '＝1',
  'a";=1\r\n=2',
];

/** What no cell of an exported file may look like. */
export const FORMULA = /^[\s\p{C}]*[=+\-@＋－＝＠]/u;

/** Cells of a CSV file, read by hand so that no library's leniency hides a fault. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1].replaceAll('""', '"'));
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
