import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import type { Visibility } from '../visibility/Visibility';
import type { FleetRow } from './FleetRow';
import { FleetTable } from './FleetTable';
import { rowsBelow, viewOf } from './FleetView';
import { GroupTree } from './GroupTree';
import { PassMemo } from './PassMemo';
import { filterKey } from './modelTests';

const ALL: Visibility = { kind: 'all' };
const NO_COST = { kind: 'none' } as const;

function rowOf(id: number, owner: string): FleetRow {
  return {
    id,
    entity_ref: `component:default/m${id}`,
    title: `m${id}`,
    search_key: `m${id} m${id}`,
    owner_ref: owner,
    lifecycle: null,
    tier: 1,
    tier_assumed: 0,
    proved: 0,
    possible: 0,
    coverage: 0,
    grade: 'E',
    recovery_rank: 0,
    residency: 'ok',
    provider: null,
    region: null,
    cost_micros: null,
    cost_currency: null,
    warnings: 0,
    exempted: 0,
    stale: 0,
    drill_due_at: null,
    assessed_at: '2026-11-20T00:00:00Z',
    standard_version: '1',
    sites: '[]',
    site_roles: '[]',
    place_unknown: 0,
    criteria: 0,
    reasons: 0,
    gain_p1: 0,
    gain_p2: 0,
    gain_p3: 0,
    gain_p4: 0,
    gain_p5: 0,
    gain_p6: 0,
    gain_p7: 0,
    gain_p8: 0,
    gain_p9: 0,
    gain_p10: 0,
  };
}

describe('what a pass over the fleet has given', () => {
  const start = () => {
    const table = new FleetTable();
    table.put(rowOf(1, 'a'));
    const content = { table, groups: GroupTree.EMPTY };
    const memo = new PassMemo<{ made: number }>();
    let made = 0;
    return {
      content,
      ask: (
        options: {
          key?: string;
          models?: Visibility;
          cost?: Parameters<typeof viewOf>[2];
        } = {},
      ) => {
        const { key = 'rows', models = ALL, cost = NO_COST } = options;
        return memo.of(viewOf(content, models, cost).scope, key, () => ({
          made: ++made,
        })).made;
      },
    };
  };

  it('is given again until the fleet or its groups change', () => {
    const { ask, content } = start();
    expect([ask(), ask()]).toEqual([1, 1]);
    content.table.put(rowOf(1, 'a'));
    expect([ask(), ask()]).toEqual([2, 2]);
    content.table.keepOnly(new Set());
    expect([ask(), ask()]).toEqual([3, 3]);
    content.groups = new GroupTree(new Map(), new Map(), new Map(), new Map());
    expect([ask(), ask()]).toEqual([4, 4]);
  });

  it('is given to nobody who may see other models or other costs', () => {
    const { ask } = start();
    const some = { kind: 'some', ids: new Set([1]) } as const;
    const other = { kind: 'some', ids: new Set([1]) } as const;
    const asked = [
      {},
      { cost: { kind: 'all' } as const },
      { models: some },
      { models: other },
      { models: some, cost: { kind: 'all' } as const },
      { key: 'another' },
    ];
    expect(asked.map(ask)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked.map(ask)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is not kept where it cannot be told who may see the same', () => {
    const { ask } = start();
    const none: Visibility = { kind: 'none' };
    expect([ask({ models: none }), ask({ models: none })]).toEqual([1, 2]);
  });

  it('is kept of what was asked for last', () => {
    const { ask } = start();
    const keys = Array.from({ length: 32 }, (_, index) => `page ${index}`);
    keys.forEach(key => ask({ key }));
    expect(ask({ key: 'page 0' })).toBe(1);
    expect(ask({ key: 'one more' })).toBe(33);
    expect(ask({ key: 'page 0' })).toBe(1);
    expect(ask({ key: 'page 1' })).toBe(34);
  });

  it('is kept of fewer for those who see some models, however many they are', () => {
    const { ask } = start();
    const callers = Array.from({ length: 8 }, () => ({
      models: { kind: 'some', ids: new Set([1]) } as const,
    }));
    expect(ask()).toBe(1);
    expect(callers.map(ask)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ask({ key: 'more', ...callers[0] })).toBe(10);
    expect([ask(callers[1]), ask(callers[0]), ask()]).toEqual([3, 11, 1]);
  });
});

describe('the rows of an owner', () => {
  it('are those that its models have, whatever came and went', () => {
    const change = fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      owner: fc.constantFrom('a', 'b', 'c'),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), changes => {
        const table = new FleetTable();
        const owners = new Map<number, string>();
        for (const { id, owner, isGone } of changes) {
          if (isGone) {
            owners.delete(id);
            table.keepOnly(new Set(owners.keys()));
          } else {
            owners.set(id, owner);
            table.put(rowOf(id, owner));
          }
          for (const asked of ['a', 'b', 'c', 'nobody']) {
            expect(
              table
                .rowsOwnedBy(asked)
                .map(row => table.ids[row])
                .sort((x, y) => x - y),
            ).toEqual(
              [...owners]
                .filter(([, of]) => of === asked)
                .map(([of]) => of)
                .sort((x, y) => x - y),
            );
          }
        }
      }),
    );
  });

  it("are nobody's where the catalog does not have the group", () => {
    const table = new FleetTable();
    table.put(rowOf(1, 'a'));
    const view = viewOf({ table, groups: GroupTree.EMPTY }, ALL, NO_COST);
    expect(rowsBelow(view, 'a')).toEqual([]);
  });
});

describe('the filters as text', () => {
  it('are the same on every page and in every order, and others for other filters', () => {
    const key = filterKey({ tier: ['T1'], text: 'fraud' });
    const paged: ListModelsRequest = {
      tier: ['T1'],
      text: 'fraud',
      sort: 'title',
      order: 'desc',
      limit: 5,
      cursor: 'next',
    };
    expect(filterKey(paged)).toBe(key);
    expect(filterKey({ tier: ['T1', 'T2'], text: 'fraud' })).not.toBe(key);
    expect(filterKey({ tier: ['T1'] })).not.toBe(key);
    expect(filterKey({ ...paged, rule: ['P3'] })).not.toBe(key);
  });
});
