import type {
  CostItem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { chunked } from '../../database/sets';
import { insertNewRows, writeRows } from '../../database/upsertRows';
import { toLimbs } from '../limbs';
import type { LineRow } from './CostRows';
import { ItemIds } from './ItemIds';
import { PartIds } from './PartIds';
import { addLines } from './addLines';
import { parseCostLines } from './parseCostLines';

const COLUMNS: Array<keyof LineRow> = [
  'delivery_id',
  'item_id',
  'part',
  'day',
  'currency',
  'effective_hi',
  'effective_lo',
  'billed_hi',
  'billed_lo',
  'hours',
  'rows',
];

/** Measured: three times as fast as 500, and not slower than more, on both databases. */
const LINES_PER_STATEMENT = 2500;

const sum = (name: string) => `cost_lines.${name} + excluded.${name}`;
const carried = (name: string) =>
  `${name}_hi = ${sum(`${name}_hi`)} + (${sum(`${name}_lo`)}) / 1000000000000,
   ${name}_lo = (${sum(`${name}_lo`)}) % 1000000000000`;

/** Lines of one item and day may come in several sets: they add up. */
const ADD_UP = `on conflict (part, delivery_id, item_id, currency) do update set
  ${carried('effective')}, ${carried('billed')},
  hours = coalesce(${sum('hours')}, cost_lines.hours, excluded.hours),
  rows = ${sum('rows')}`;

/** Writes the lines of one reading, set by set. They count for nothing until the reading ends. */
export class LineWriter {
  rows = 0;
  firstDay: string | undefined;
  lastDay: string | undefined;
  private readonly items: ItemIds;
  private readonly partIds: PartIds;
  private readonly parts = new Set<number>();
  private readonly checked = new WeakSet<CostItem>();
  private storing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly knex: Knex,
    private readonly load: { id: number; source: string; key: string },
  ) {
    this.items = new ItemIds(knex);
    this.partIds = new PartIds(knex, load.source);
  }

  /**
   * Resolves while the database still stores them, so that the next are prepared meanwhile.
   *
   * @throws BillRefusedError when a line is not what it has to be
   */
  async write(given: readonly unknown[]): Promise<void> {
    const lines = parseCostLines(given, this.load.key, this.checked);
    await Promise.all([
      this.items.add(lines.map(line => line.item)),
      this.partIds.add(lines),
    ]);
    const sums = addLines(lines.map(line => this.toRow(line)));
    const parts = this.newParts(sums);
    await this.storing;
    // No two of these hold the same row, so they can be stored side by side.
    this.storing = Promise.all([
      ...chunked(sums, LINES_PER_STATEMENT).map(chunk => this.store(chunk)),
      insertNewRows(
        this.knex,
        'cost_delivery_parts',
        ['part', 'delivery_id'],
        parts.map(part => ({ part, delivery_id: this.load.id })),
      ),
    ]);
    // The next call hears of it, or `end`.
    this.storing.catch(() => {});
    for (const { day, rows } of lines) {
      this.rows += rows;
      this.firstDay =
        this.firstDay === undefined || day < this.firstDay
          ? day
          : this.firstDay;
      this.lastDay =
        this.lastDay === undefined || day > this.lastDay ? day : this.lastDay;
    }
  }

  /** Resolves when all that was written is stored. */
  async end(): Promise<void> {
    await this.storing;
  }

  private newParts(rows: readonly LineRow[]): number[] {
    const fresh = new Set(
      rows.map(row => row.part).filter(part => !this.parts.has(part)),
    );
    fresh.forEach(part => this.parts.add(part));
    return [...fresh];
  }

  private store(rows: LineRow[]): Promise<unknown> {
    return writeRows<LineRow>(
      this.knex,
      'cost_lines',
      COLUMNS,
      rows,
      { sql: ADD_UP, bindings: [] },
      LINES_PER_STATEMENT,
    );
  }

  private toRow(line: CostLine): LineRow {
    const effective = toLimbs(line.effective);
    const billed = toLimbs(line.billed);
    return {
      delivery_id: this.load.id,
      item_id: this.items.idOf(line.item),
      part: this.partIds.idOf(line),
      day: line.day,
      currency: line.currency,
      effective_hi: effective.hi,
      effective_lo: effective.lo,
      billed_hi: billed.hi,
      billed_lo: billed.lo,
      hours: line.hours === undefined ? null : Number(line.hours),
      rows: line.rows,
    };
  }
}
