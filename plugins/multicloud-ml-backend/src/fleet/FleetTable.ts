import { GAIN_COLUMNS } from '../assessment/AssessmentRow';
import { CodedColumn, textColumn } from './CodedColumn';
import type { FleetRow } from './FleetRow';
import { parsePlaceSet } from './PlaceSet';

/**
 * The figures of all models by columns, in memory: some 500 bytes a model. Pages, facets, roll-ups and maps are made in
 * one pass over a few of the columns, which takes milliseconds for 100,000 models, whatever is asked together.
 *
 * A row's place changes when others are removed: it is good for one pass, and no name of a model.
 */
export class FleetTable {
  readonly ids: number[] = [];
  readonly entityRefs: string[] = [];
  readonly titles: string[] = [];
  /** Lower case: title, name. */
  readonly searchKeys: string[] = [];

  readonly owner = textColumn();
  readonly lifecycle = textColumn();
  readonly grade = textColumn();
  readonly residency = textColumn();
  readonly provider = textColumn();
  readonly region = textColumn();
  readonly currency = textColumn();
  readonly standardVersion = textColumn();
  readonly places = new CodedColumn(parsePlaceSet);

  /** 1 to 4. */
  readonly tier: number[] = [];
  readonly tierAssumed: number[] = [];
  /** Millionths, as all figures and amounts. */
  readonly proved: number[] = [];
  readonly possible: number[] = [];
  readonly coverage: number[] = [];
  /** Place in `RECOVERY_STATUSES`: 0 is the worst. */
  readonly recovery: number[] = [];
  /** NaN when unknown. */
  readonly cost: number[] = [];
  readonly warnings: number[] = [];
  /** Reasons that an exemption of their rule excuses. */
  readonly exempted: number[] = [];
  readonly stale: number[] = [];
  /** Milliseconds; NaN without a drill that counts. */
  readonly drillDueAt: number[] = [];
  readonly assessedAt: number[] = [];
  readonly unplaced: number[] = [];
  /** As `packCriteria` puts them together. */
  readonly criteria: number[] = [];
  /** As `packReasons` puts them together. */
  readonly reasons: number[] = [];
  /** What each criterion has still to give, in order of `GAIN_COLUMNS`. */
  readonly gains: number[][] = GAIN_COLUMNS.map(() => []);

  /** Counts up with every change. */
  version = 0;
  /** The rows of each owner, by code; undefined while they are to be found anew. */
  private owned?: number[][];
  private readonly rowOf = new Map<number, number>();
  private readonly texts = [this.entityRefs, this.titles, this.searchKeys];
  private readonly numbers = [
    this.ids,
    ...[
      this.owner,
      this.lifecycle,
      this.grade,
      this.residency,
      this.provider,
      this.region,
      this.currency,
      this.standardVersion,
      this.places,
    ].map(column => column.codes),
    this.tier,
    this.tierAssumed,
    this.proved,
    this.possible,
    this.coverage,
    this.recovery,
    this.cost,
    this.warnings,
    this.exempted,
    this.stale,
    this.drillDueAt,
    this.assessedAt,
    this.unplaced,
    this.criteria,
    this.reasons,
    ...this.gains,
  ];

  get size(): number {
    return this.ids.length;
  }

  /** Adds a model, or replaces what is held of it. */
  put(from: FleetRow): void {
    this.version++;
    const known = this.rowOf.get(from.id);
    const row = known ?? this.size;
    if (
      known === undefined ||
      this.owner.at(known) !== (from.owner_ref ?? '')
    ) {
      this.owned = undefined;
    }
    this.rowOf.set(from.id, row);
    this.ids[row] = from.id;
    this.entityRefs[row] = from.entity_ref;
    this.titles[row] = from.title;
    this.searchKeys[row] = from.search_key;
    this.owner.set(row, from.owner_ref ?? '');
    this.lifecycle.set(row, from.lifecycle ?? '');
    this.grade.set(row, from.grade);
    this.residency.set(row, from.residency);
    this.provider.set(row, from.provider ?? '');
    this.region.set(row, from.region ?? '');
    this.currency.set(row, from.cost_currency ?? '');
    this.standardVersion.set(row, from.standard_version);
    this.places.set(row, `${from.sites}\n${from.site_roles}`);
    this.tier[row] = from.tier;
    this.tierAssumed[row] = from.tier_assumed;
    this.proved[row] = from.proved;
    this.possible[row] = from.possible;
    this.coverage[row] = from.coverage;
    this.recovery[row] = from.recovery_rank;
    this.cost[row] =
      from.cost_currency === null ? NaN : Number(from.cost_micros ?? NaN);
    this.warnings[row] = from.warnings;
    this.exempted[row] = from.exempted;
    this.stale[row] = from.stale;
    this.drillDueAt[row] = from.drill_due_at
      ? Date.parse(from.drill_due_at)
      : NaN;
    this.assessedAt[row] = Date.parse(from.assessed_at);
    this.unplaced[row] = from.place_unknown;
    this.criteria[row] = from.criteria;
    this.reasons[row] = from.reasons;
    GAIN_COLUMNS.forEach(({ column }, index) => {
      this.gains[index][row] = from[column];
    });
  }

  /** The rows of the models that a group itself owns. */
  rowsOwnedBy(ownerRef: string): readonly number[] {
    if (!this.owned) {
      const owned: number[][] = this.owner.values.map(() => []);
      this.owner.codes.forEach((code, row) => owned[code].push(row));
      this.owned = owned;
    }
    const code = this.owner.codeFor(ownerRef);
    return code === undefined ? [] : this.owned[code] ?? [];
  }

  /** Forgets every model whose id is not among these. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (let row = this.size - 1; row >= 0; row--) {
      if (!ids.has(this.ids[row])) {
        this.remove(row);
      }
    }
  }

  /** The last row takes the place of the removed one. */
  private remove(row: number): void {
    this.version++;
    this.owned = undefined;
    this.rowOf.delete(this.ids[row]);
    this.texts.forEach(column => moveLastTo(column, row));
    this.numbers.forEach(column => moveLastTo(column, row));
    if (row < this.size) {
      this.rowOf.set(this.ids[row], row);
    }
  }
}

function moveLastTo<T>(column: T[], row: number): void {
  const [last] = column.splice(-1);
  if (row < column.length) {
    column[row] = last;
  }
}
