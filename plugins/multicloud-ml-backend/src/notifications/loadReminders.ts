import type { Knex } from 'knex';
import type { Reminder } from './Reminder';

const DAY_MS = 86_400_000;

interface ReminderRow {
  key: string;
  entity_ref: string;
  owner_ref: string;
  title: string;
  ends: string;
  covers?: string;
}

/** Drills that stop counting within so many days, and of which nobody was told yet. */
export async function loadDueDrills(
  knex: Knex,
  now: Date,
  daysBefore: number,
): Promise<Reminder[]> {
  return untold(
    knex,
    knex('assessments')
      .whereNotNull('owner_ref')
      .where('drill_due_at', '>', now.toISOString())
      .where('drill_due_at', '<=', inDays(now, daysBefore).toISOString())
      .select('entity_ref', 'owner_ref', 'title', { ends: 'drill_due_at' })
      .select(
        knex.raw(`'drill:' || entity_ref || ':' || drill_due_at as ??`, [
          'key',
        ]),
      ),
  );
}

/** Exemptions whose last day is at most so many days away, and of which nobody was told yet. */
export async function loadLapsingExemptions(
  knex: Knex,
  now: Date,
  daysBefore: number,
): Promise<Reminder[]> {
  return untold(
    knex,
    knex('exemptions as e')
      .join('assessments as a', 'a.entity_ref', 'e.entity_ref')
      .whereNotNull('a.owner_ref')
      .where('e.state', 'approved')
      .where('e.until', '>=', dayOf(now))
      .where('e.until', '<=', dayOf(inDays(now, daysBefore)))
      .select('a.entity_ref', 'a.owner_ref', 'a.title', 'e.covers', {
        ends: 'e.until',
      })
      .select(
        knex.raw(`'exemption:' || e.id || ':' || e.until as ??`, ['key']),
      ),
  );
}

async function untold(
  knex: Knex,
  reminders: Knex.QueryBuilder,
): Promise<Reminder[]> {
  const rows: ReminderRow[] = await knex
    .select('*')
    .from(reminders.as('due'))
    .whereNotIn('key', knex('told_reminders').select('key'))
    .orderBy(['ends', 'key']);
  return rows.map(row => ({
    key: row.key,
    ownerRef: row.owner_ref,
    entityRef: row.entity_ref,
    title: row.title,
    day: row.ends.slice(0, 10),
    ...(row.covers !== undefined && { covers: row.covers }),
  }));
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
