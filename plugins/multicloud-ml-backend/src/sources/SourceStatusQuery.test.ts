import fc from 'fast-check';
import type { InventoryModelRow, ScopeRow } from '../inventory/InventoryRows';
import { ScopeStore } from '../inventory/ScopeStore';
import { sightingOf } from '../inventory/sightingOf';
import { migrationsDirectory } from '../database/migrate';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource } from '../__testUtils__/TestSource';
import { SourceStatusQuery } from './SourceStatusQuery';

const NOW = new Date('2026-11-20T08:00:00.000Z');
const STALE_AFTER_HOURS = 24;
const source = new TestSource();

const hoursAgo = (hours: number) =>
  new Date(NOW.getTime() - hours * 3_600_000).toISOString();

const instant = fc.integer({ min: 0, max: 72 }).map(hoursAgo);

const scopeRow = fc.record({
  last_attempt_at: fc.constant(hoursAgo(0)),
  last_success_at: fc.option(instant),
  failing_since: fc.option(instant),
});

const modelRow = fc.record({
  scope: fc.constantFrom('eu', 'us', 'new'),
  changed_at: instant,
  missing_since: fc.option(instant),
  deployments: fc.integer({ min: 0, max: 2 }),
});

const databases = testDatabases();

describe.each(databases.eachSupportedId())('sources on %s', id => {
  it('are as stale as their models, one by one', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const query = new SourceStatusQuery(
      knex,
      new ScopeStore(knex),
      [source],
      STALE_AFTER_HOURS,
    );

    await fc.assert(
      fc.asyncProperty(
        fc.record({ eu: scopeRow, us: scopeRow }),
        fc.array(modelRow, { maxLength: 12 }),
        async (scopes, models) => {
          const scopeRows: ScopeRow[] = Object.entries(scopes).map(
            ([scope, row]) => ({
              ...row,
              source: source.id,
              scope,
              failure: row.failing_since && 'it failed',
              problem_count: 0,
              problems: null,
            }),
          );
          const modelRows = models.map(({ deployments, ...row }, index) => ({
            ...row,
            source: source.id,
            external_id: String(index),
            entity_ref: `component:default/m${index}`,
            content_hash: '',
            content: '{}',
            first_seen_at: row.changed_at,
            last_seen_at: null,
          }));
          for (const table of [
            'inventory_scopes',
            'inventory_models',
            'inventory_deployments',
          ]) {
            await knex(table).delete();
          }
          await knex('inventory_scopes').insert(scopeRows);
          for (const row of modelRows) {
            await knex('inventory_models').insert(row);
            for (
              let n = 0;
              n < models[Number(row.external_id)].deployments;
              n++
            )
              await knex('inventory_deployments').insert({
                source: source.id,
                model_external_id: row.external_id,
                external_id: String(n),
                content: '{}',
                first_seen_at: row.changed_at,
                version_since: row.changed_at,
              });
          }

          const stale = modelRows.filter(row => isStale(row, scopeRows));
          const [status] = await query.list({ kind: 'all' }, NOW);
          expect(status.models).toBe(modelRows.length);
          expect(status.deployments).toBe(
            models.reduce((sum, { deployments }) => sum + deployments, 0),
          );
          expect(status.stale).toBe(stale.length);
          expect(status.staleSince === undefined).toBe(stale.length === 0);
          for (const scope of status.scopes) {
            expect(scope.stale).toBe(
              stale.filter(row => row.scope === scope.scope).length,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function isStale(
  row: Pick<
    InventoryModelRow,
    'source' | 'scope' | 'changed_at' | 'last_seen_at' | 'missing_since'
  >,
  scopes: ScopeRow[],
): boolean {
  const scope = scopes.find(one => one.scope === row.scope);
  return (
    sightingOf(row, scope, { now: NOW, staleAfterHours: STALE_AFTER_HOURS })
      .stale !== undefined
  );
}
