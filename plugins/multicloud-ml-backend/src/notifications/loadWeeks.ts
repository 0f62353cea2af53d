import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import type { TransitionRow } from '../history/TransitionRow';
import { toTransition } from '../history/toTransition';
import { type NetChange, netChanges } from './NetChange';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const AHEAD_MS = 14 * DAY_MS;
const ROWS_PER_PAGE = 5000;

/** What a week brought to the models that one owner has, and what the next two bring. */
export interface Week {
  worse: NetChange[];
  better: NetChange[];
  drillsOverdue: number;
  drillsDue: number;
  exemptionsLapsing: number;
}

/** The weeks of all owners who have anything to be told, up to the given instant. */
export async function loadWeeks(
  knex: Knex,
  until: Date,
): Promise<Map<string, Week>> {
  const weeks = new Map<string, Week>();
  const weekOf = (ownerRef: string): Week => {
    const week = weeks.get(ownerRef) ?? {
      worse: [],
      better: [],
      drillsOverdue: 0,
      drillsDue: 0,
      exemptionsLapsing: 0,
    };
    weeks.set(ownerRef, week);
    return week;
  };
  const changes = await loadChanges(knex, until);
  for (const [ownerRef, own] of groupBy(
    changes,
    change => change.after.ownerRef ?? '',
  )) {
    for (const change of ownerRef === '' ? [] : own) {
      if (change.direction) {
        weekOf(ownerRef)[change.direction].push(change);
      }
    }
  }
  for (const row of await countDrills(knex, until)) {
    const week = weekOf(row.owner_ref);
    week.drillsOverdue = Number(row.overdue);
    week.drillsDue = Number(row.due);
  }
  for (const row of await countExemptions(knex, until)) {
    weekOf(row.owner_ref).exemptionsLapsing = Number(row.lapsing);
  }
  return weeks;
}

async function loadChanges(knex: Knex, until: Date): Promise<NetChange[]> {
  const since = new Date(until.getTime() - WEEK_MS);
  const rows: TransitionRow[] = [];
  for (;;) {
    const page: TransitionRow[] = await knex('transitions')
      .where('at', '>=', since.toISOString())
      .where('at', '<', until.toISOString())
      .where('id', '>', rows.at(-1)?.id ?? 0)
      .orderBy('id')
      .limit(ROWS_PER_PAGE);
    rows.push(...page);
    if (page.length < ROWS_PER_PAGE) {
      return netChanges(rows.map(toTransition));
    }
    await nextTurn();
  }
}

async function countDrills(
  knex: Knex,
  until: Date,
): Promise<
  Array<{ owner_ref: string; overdue: number | string; due: number | string }>
> {
  const now = until.toISOString();
  return knex('assessments')
    .whereNotNull('owner_ref')
    .where('drill_due_at', '<=', ahead(until).toISOString())
    .groupBy('owner_ref')
    .select(
      'owner_ref',
      knex.raw('sum(case when drill_due_at < ? then 1 else 0 end) as overdue', [
        now,
      ]),
      knex.raw('sum(case when drill_due_at < ? then 0 else 1 end) as due', [
        now,
      ]),
    );
}

async function countExemptions(
  knex: Knex,
  until: Date,
): Promise<Array<{ owner_ref: string; lapsing: number | string }>> {
  return knex('exemptions as e')
    .join('assessments as a', 'a.entity_ref', 'e.entity_ref')
    .whereNotNull('a.owner_ref')
    .where('e.state', 'approved')
    .where('e.until', '>=', dayOf(until))
    .where('e.until', '<=', dayOf(ahead(until)))
    .groupBy('a.owner_ref')
    .select('a.owner_ref')
    .count({ lapsing: '*' });
}

function ahead(instant: Date): Date {
  return new Date(instant.getTime() + AHEAD_MS);
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
