import { COLUMNS, REQUIRED_COLUMNS, type Column } from './CsvRow';

/**
 * Which column stands where: names in any order and any case.
 *
 * @returns the columns, or everything that is wrong with the header, each with the column it is about
 */
export function readHeader(
  names: string[],
):
  | { columns: Column[]; problems?: undefined }
  | { columns?: undefined; problems: Array<{ column?: string; why: string }> } {
  const other = names.length === 1 && /[;\t|]/.exec(names[0]);
  if (other) {
    return {
      problems: [
        {
          why: `the columns are separated by ${
            other[0] === '\t' ? 'tabs' : `"${other[0]}"`
          }; save the file with commas, and with points before decimals`,
        },
      ],
    };
  }
  const problems: Array<{ column?: string; why: string }> = [];
  const columns: Column[] = [];
  for (const name of names) {
    const column = COLUMNS.find(known => known === name.trim().toLowerCase());
    if (!column) {
      const shown = name.replace(/\p{C}+/gu, ' ').slice(0, 60);
      problems.push({
        column: shown,
        why: `is not a column of entered costs; the columns are ${COLUMNS.join(
          ', ',
        )}`,
      });
    } else if (columns.includes(column)) {
      problems.push({
        column,
        why: 'the column is there twice; keep one of them',
      });
    } else {
      columns.push(column);
    }
  }
  for (const column of REQUIRED_COLUMNS) {
    if (!columns.includes(column)) {
      problems.push({ column, why: 'the column is missing; add it' });
    }
  }
  return problems.length > 0 ? { problems } : { columns };
}
