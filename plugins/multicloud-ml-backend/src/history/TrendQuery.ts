import type {
  Standard,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import { whereInSet } from '../database/sets';
import { EVERY_MODEL, PassMemo, type PassScope } from '../fleet/PassMemo';
import type { Visibility } from '../visibility/Visibility';
import { markedIds } from '../visibility/markedIds';
import { loadTrendFrame } from './TrendFrame';
import { TrendReader } from './TrendReader';
import type { TrendTable } from './TrendTable';
import { type TierFigures, walkBack } from './walkBack';

/** What these add up to is found faster than what all owners do, which is kept for the next one who asks. */
const FEW_OWNERS = 100;

/**
 * Tells how teams and the fleet have moved, over the models that the caller may see. Each trend begins so many days before
 * today, or later where nothing that old is known.
 *
 * A model that went from one team to another is taken from the one and added to the other on the day on which it did. The
 * tree of groups is today's.
 */
export class TrendQuery {
  private readonly reader: TrendReader;
  private readonly byOwner = new PassMemo<ReadonlyMap<string, TierFigures[]>>();
  private readonly ofAll = new PassMemo<readonly TierFigures[]>();

  constructor(
    private readonly knex: Knex,
    private readonly standard: Standard,
  ) {
    this.reader = new TrendReader(knex);
  }

  /** Of a group and its descendants. */
  async team(
    groupRef: string,
    visibility: Visibility,
    now: Date,
    days: number,
  ): Promise<Trend> {
    const trends = await this.teams([groupRef], visibility, now, days);
    return trends.get(groupRef) ?? { days: [] };
  }

  /** Of many groups at once, each with its descendants: for lists of teams and of sub-teams. */
  async teams(
    groupRefs: readonly string[],
    visibility: Visibility,
    now: Date,
    days: number,
  ): Promise<Map<string, Trend>> {
    const frame = await loadTrendFrame(this.knex, this.standard, now, days);
    const closure: Array<{ ancestor_ref: string; descendant_ref: string }> =
      await whereInSet(
        this.knex('catalog_group_closure'),
        this.knex,
        'ancestor_ref',
        groupRefs,
      );
    const below = groupBy(closure, row => row.ancestor_ref);
    const table = await this.reader.read(frame.first);
    const owners = new Set(closure.map(row => row.descendant_ref));
    const figures =
      visibility.kind === 'all' && owners.size > FEW_OWNERS
        ? this.byOwner.of(scopeOf(table), String(frame.first), () =>
            table.byOwner(frame.first),
          )
        : table.byOwner(frame.first, testOf(visibility), owners);
    return new Map(
      groupRefs.map(ref => [
        ref,
        walkBack(
          (below.get(ref) ?? []).flatMap(
            row => figures.get(row.descendant_ref) ?? [],
          ),
          frame,
        ),
      ]),
    );
  }

  /** Of all models. */
  async fleet(visibility: Visibility, now: Date, days: number): Promise<Trend> {
    const frame = await loadTrendFrame(this.knex, this.standard, now, days);
    const table = await this.reader.read(frame.first);
    const figures =
      visibility.kind === 'all'
        ? this.ofAll.of(scopeOf(table), String(frame.first), () =>
            table.fleet(frame.first),
          )
        : table.fleet(frame.first, testOf(visibility));
    return walkBack(figures, frame);
  }
}

/** Of who may see every model. For others it would be a copy each. */
function scopeOf(table: TrendTable): PassScope {
  return { version: table.version, basis: table, models: EVERY_MODEL };
}

function testOf(
  visibility: Visibility,
): ((model: number) => boolean) | undefined {
  switch (visibility.kind) {
    case 'all':
      return undefined;
    case 'some':
      return markedIds(visibility.ids);
    default:
      return () => false;
  }
}
