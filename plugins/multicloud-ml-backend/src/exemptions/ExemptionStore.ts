import { randomUUID } from 'node:crypto';
import type {
  Exemption,
  ExemptionInput,
  ExemptionRecord,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { type ExemptionRow, toExemptionRecord } from './ExemptionRow';
import { dayOf } from './dayOf';
import { writeFileExemptions } from './writeFileExemptions';

/** Who decides, when, and what they say with it. */
export interface Decision {
  by: string;
  at: Date;
  note?: string;
}

/** What can be decided about an exemption. */
export type DecisionName = 'approve' | 'reject' | 'withdraw';

/** What was requested, approved, rejected and withdrawn. */
export class ExemptionStore {
  constructor(private readonly knex: Knex) {}

  /** The exemptions of a model: those to decide first, then by their last day, newest first. */
  async list(entityRef: string, now: Date): Promise<ExemptionRecord[]> {
    const rows: ExemptionRow[] = await this.knex('exemptions')
      .where({ entity_ref: entityRef })
      .orderBy([
        { column: 'until', order: 'desc' },
        { column: 'id', order: 'asc' },
      ]);
    const records = rows.map(row => toExemptionRecord(row, now));
    return [
      ...records.filter(one => one.state === 'requested'),
      ...records.filter(one => one.state !== 'requested'),
    ];
  }

  async find(id: string, now: Date): Promise<ExemptionRecord | undefined> {
    const row: ExemptionRow | undefined = await this.knex('exemptions')
      .where({ id })
      .first();
    return row && toExemptionRecord(row, now);
  }

  /** The request or approval that already covers this for a model, lapsed ones left out. */
  async findOpen(
    entityRef: string,
    covers: string,
    now: Date,
  ): Promise<ExemptionRecord | undefined> {
    const row: ExemptionRow | undefined = await this.knex('exemptions')
      .where({ entity_ref: entityRef, covers })
      .whereIn('state', ['requested', 'approved'])
      .where('until', '>=', dayOf(now))
      .orderBy('until', 'desc')
      .first();
    return row && toExemptionRecord(row, now);
  }

  /**
   * Records a request, unless one for the same model and rule is open or in force. A unique index sees to that when two
   * arrive at once.
   *
   * @returns the id of the request; undefined when there is one already
   */
  async request(
    entityRef: string,
    input: ExemptionInput,
    by: string,
    now: Date,
  ): Promise<string | undefined> {
    const same = { entity_ref: entityRef, covers: input.covers };
    return this.knex.transaction(async tx => {
      await tx('exemptions')
        .where({ ...same, from_file: 0 })
        .whereIn('state', ['requested', 'approved'])
        .where('until', '<', dayOf(now))
        .update({ state: 'lapsed' });
      const inFile = await tx('exemptions')
        .where({ ...same, from_file: 1 })
        .where('until', '>=', dayOf(now))
        .first('id');
      if (inFile) {
        return undefined;
      }
      const id = randomUUID();
      const rows: Array<{ id: string }> = await tx('exemptions')
        .insert({
          id,
          ...same,
          reason: input.reason,
          until: input.until,
          requested_by: by,
          requested_at: now.toISOString(),
          state: 'requested',
        })
        .onConflict()
        .ignore()
        .returning('id');
      return rows.length === 1 ? id : undefined;
    });
  }

  /**
   * Decides about an exemption that can still be decided about. Everything that speaks against it is part of the
   * statement, so that two decisions at once cannot get past it: a decision is final but for a withdrawal, nothing that
   * has lapsed or comes from a file changes, and nobody approves or rejects their own.
   *
   * @returns whether it was decided now
   */
  async decide(
    id: string,
    name: DecisionName,
    { by, at, note }: Decision,
  ): Promise<boolean> {
    const open = this.knex('exemptions')
      .where({ id, from_file: 0 })
      .where('until', '>=', dayOf(at));
    const decided = {
      decided_by: by,
      decided_at: at.toISOString(),
      decision_note: note ?? null,
    };
    switch (name) {
      case 'withdraw':
        return (
          (await open
            .whereIn('state', ['requested', 'approved'])
            .update({ ...decided, state: 'withdrawn' })) === 1
        );
      default:
        return (
          (await open
            .where({ state: 'requested' })
            .whereNot({ requested_by: by })
            .update(
              name === 'approve'
                ? { ...decided, state: 'approved', approved_by: by }
                : { ...decided, state: 'rejected' },
            )) === 1
        );
    }
  }

  /** Brings what files say up to date, see `writeFileExemptions`. */
  async writeFiles(exemptions: readonly Exemption[]): Promise<void> {
    await writeFileExemptions(this.knex, exemptions);
  }
}
