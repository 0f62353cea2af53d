import type { Knex } from 'knex';

/** Why figures of a source may not be up to date, by source: its last attempt failed, or what came last was refused. */
export async function loadStaleReasons(
  knex: Knex,
): Promise<Map<string, string>> {
  const failed: Array<{
    source: string;
    last_attempt_at: string | null;
    failure: string;
  }> = await knex('cost_sources')
    .select('source', 'last_attempt_at', 'failure')
    .whereNotNull('failure');
  const refused: Array<{ source: string; read_at: string }> = await knex(
    'cost_deliveries as d',
  )
    .join(
      knex('cost_deliveries')
        .select('source')
        .max({ last_read_at: 'read_at' })
        .groupBy('source')
        .as('l'),
      builder =>
        builder.on('l.source', 'd.source').andOn('l.last_read_at', 'd.read_at'),
    )
    .where('d.state', 'refused')
    .select('d.source', 'd.read_at')
    .orderBy('d.id');
  return new Map([
    ...refused.map((row): [string, string] => [
      row.source,
      `The last delivery (${dayOf(
        row.read_at,
      )}) was refused; what it delivered before stays.`,
    ]),
    ...failed.map((row): [string, string] => [
      row.source,
      `The last attempt${
        row.last_attempt_at === null ? '' : ` (${dayOf(row.last_attempt_at)})`
      } failed: ${row.failure}`,
    ]),
  ]);
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
