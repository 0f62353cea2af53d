import type {
  Standard,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { Fleet } from '../fleet/Fleet';
import { EVERY_MODEL, PassMemo, type PassScope } from '../fleet/PassMemo';
import type { Visibility } from '../visibility/Visibility';
import { loadTrendFrame } from './TrendFrame';
import { TrendReader } from './TrendReader';
import { TrendSums } from './TrendSums';
import type { TrendTable } from './TrendTable';
import { walkBack } from './walkBack';

/**
 * Tells how teams and the fleet have moved, over the models that the caller may see. Each trend begins so many days before
 * today, or later where nothing that old is known.
 *
 * A model that went from one team to another is taken from the one and added to the other on the day on which it did. The
 * tree of groups is today's.
 */
export class TrendQuery {
  private readonly reader: TrendReader;
  private readonly ofSome = new PassMemo<TrendSums>();
  private readonly ofTeams = new PassMemo<ReadonlyMap<string, Trend>>();

  constructor(
    private readonly knex: Knex,
    private readonly content: Pick<Fleet, 'read'>,
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
  ): Promise<ReadonlyMap<string, Trend>> {
    const { frame, groups, table } = await this.read(now, days);
    const scope = scopeOf(visibility, table);
    return this.ofTeams.of(
      scope && { ...scope, basis: [...scope.basis, groups] },
      JSON.stringify([frame.key, groupRefs]),
      () => {
        const sums = this.sumsFor(visibility, table, frame.first);
        return new Map(
          groupRefs.map(ref => {
            const owners = groups.below(ref).map(owner => table.owner(owner));
            return [ref, walkBack(sums.of(owners, frame.first), frame)];
          }),
        );
      },
    );
  }

  /** Of all models. */
  async fleet(visibility: Visibility, now: Date, days: number): Promise<Trend> {
    const { frame, table } = await this.read(now, days);
    const sums = this.sumsFor(visibility, table, frame.first);
    return walkBack(sums.together(frame.first), frame);
  }

  private async read(now: Date, days: number) {
    const [{ groups, turn }, frame] = await Promise.all([
      this.content.read(),
      loadTrendFrame(this.knex, this.standard, now, days),
    ]);
    const table = await this.reader.read(frame.first, turn);
    return { frame, groups, table };
  }

  private sumsFor(
    visibility: Visibility,
    table: TrendTable,
    since: number,
  ): TrendSums {
    switch (visibility.kind) {
      case 'all':
        return table.sums;
      case 'some':
        return this.ofSome.of(scopeOf(visibility, table), String(since), () =>
          table.sumsOf(visibility.ids, since),
        );
      default:
        return new TrendSums();
    }
  }
}

function scopeOf(
  visibility: Visibility,
  table: TrendTable,
): PassScope | undefined {
  return visibility.kind === 'none'
    ? undefined
    : {
        version: table.version,
        basis: [table],
        models: visibility.kind === 'all' ? EVERY_MODEL : visibility.ids,
      };
}
