import type { Knex } from 'knex';

const LONGEST_FAILURE = 1000;

/** How every cost source is doing. */
export class CostSourceStore {
  constructor(private readonly knex: Knex) {}

  /** Notes an attempt; `failure` is a sentence for a person. When it last succeeded is kept. */
  async attempted(
    source: string,
    at: string,
    failure: string | undefined,
  ): Promise<void> {
    await this.knex('cost_sources')
      .insert({
        source,
        last_attempt_at: at,
        last_success_at: failure === undefined ? at : null,
        failure: failure?.slice(0, LONGEST_FAILURE) ?? null,
      })
      .onConflict('source')
      .merge([
        'last_attempt_at',
        'failure',
        ...(failure === undefined ? ['last_success_at'] : []),
      ]);
  }
}
