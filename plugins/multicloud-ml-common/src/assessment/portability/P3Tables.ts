import type { DataTable } from '../../model/MlModel';
import type { Standard } from '../../standard/Standard';
import { startTitle } from '../judged/words';
import {
  type Criterion,
  evidenceOf,
  known,
  notApplicable,
  termValue,
  unknown,
} from './Criterion';

/** P3: the table format that is hardest to move decides. */
export const P3Tables: Criterion = {
  id: 'P3',
  judge({ model, standard }) {
    const tables = model.tables.value;
    if (tables === undefined) {
      return unknown('Which tables the model reads is not known.');
    }
    if (tables.length === 0) {
      return notApplicable(
        'The model has no tables.',
        evidenceOf(model.tables),
      );
    }
    let worst: { table: DataTable; value: number } | undefined;
    let unknowns = 0;
    for (const table of tables) {
      const value = tableValue(standard, table);
      if (value === undefined) {
        unknowns++;
      } else if (!worst || value < worst.value) {
        worst = { table, value };
      }
    }
    if (!worst || (unknowns > 0 && worst.value > 0)) {
      return unknown(
        `The format of ${unknowns} of ${tables.length} ${
          tables.length === 1 ? 'table' : 'tables'
        } is not known.`,
      );
    }
    return known(
      worst.value,
      sentence(worst.table, worst.value, tables.length),
      evidenceOf(model.tables),
    );
  },
};

/** What one table earns; undefined when its format is not known. */
export function tableValue(
  standard: Standard,
  table: DataTable,
): number | undefined {
  switch (termValue(standard.vocabularies.tableFormats, table.format)) {
    case 'open':
      return 1;
    case 'file':
      return 0.5;
    case 'proprietary':
      return table.scheduledExport === true ? 0.25 : 0;
    default:
      return undefined;
  }
}

function sentence(table: DataTable, value: number, tables: number): string {
  const format = startTitle(table.format ?? '');
  const scheduled = value === 0.25 ? ' with a scheduled export' : '';
  const without = value === 0 ? ' without a scheduled export' : '';
  const worst = tables > 1 ? `, the worst of ${tables} tables` : '';
  return `${format}${scheduled}${without}${worst}.`;
}
