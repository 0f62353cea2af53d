import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Reading } from '../queries/amountColumns';
import { type Coverage, coverageKey, isPartial } from '../queries/coverage';
import type { ExportRow } from '../queries/exportPages';
import { fromUnits } from '../queries/units';
import type { DisplayCurrency } from './DisplayCurrency';
import { plainCell } from '../../export/plainCell';

/** What a row of the export is made from beside its own figures. */
export interface ExportContext {
  reading: Reading;
  display: DisplayCurrency;
  /** By {@link coverageKey}. */
  coverage: ReadonlyMap<string, Coverage>;
}

/** The columns of the export, in order. */
export const EXPORT_COLUMNS = [
  'model',
  'title',
  'owner',
  'tier',
  'deployment',
  'role',
  'provider',
  'region',
  'service',
  'month',
  'partial',
  'method',
  'split',
  'amount',
  'currency',
  'basis',
  'tax',
  'as_of',
  'billed_currency',
  'source',
] as const;

/** One row of the export. No cell begins a formula: an amount is digits of our own, all else is made plain. */
export function exportCells(
  row: ExportRow,
  { reading, display, coverage }: ExportContext,
): Record<(typeof EXPORT_COLUMNS)[number], string> {
  const { units, currency } = display.show(
    { units: row.amount, currency: row.currency },
    row.month,
  );
  const bill = coverage.get(coverageKey(row));
  return {
    model: plainCell(row.entity_ref),
    title: plainCell(row.title),
    owner: plainCell(row.owner_ref ?? ''),
    tier: TIERS[row.tier - 1],
    deployment: plainCell(row.deployment),
    role: plainCell(row.role),
    provider: plainCell(row.provider),
    region: plainCell(row.region),
    service: plainCell(row.service),
    month: plainCell(row.month),
    partial: !bill || isPartial(row.month, [bill]) ? 'yes' : 'no',
    method: plainCell(row.method),
    split: plainCell(row.split),
    amount: fromUnits(units),
    currency: plainCell(currency),
    basis: reading.basis,
    tax: reading.tax,
    as_of: plainCell(bill?.asOf ?? ''),
    billed_currency: plainCell(row.currency),
    source: plainCell(row.source),
  };
}
