/**
 * What the pages about the fleet are counted from, and what tells each backend that its copy of it is old.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_state', table => {
    table.comment('One row: what has changed so far');
    table.integer('id').primary();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('Counts up with every transaction that writes assessments');
    table
      .bigInteger('removals')
      .notNullable()
      .comment('Counts up with every transaction that removes assessments');
    table
      .bigInteger('group_changes')
      .notNullable()
      .comment('Counts up with every change of the tree of groups');
  });
  await knex('fleet_state').insert({
    id: 1,
    revision: 0,
    removals: 0,
    group_changes: 0,
  });
  await knex.schema.alterTable('assessments', table => {
    table
      .bigInteger('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Of `fleet_state`, when the row was written last');
    table
      .integer('criteria')
      .notNullable()
      .defaultTo(0)
      .comment('Three bits for each criterion: its state, P1 lowest');
    table
      .integer('reasons')
      .notNullable()
      .defaultTo(0)
      .comment('One bit for each recovery rule that matches');
    table
      .text('site_roles')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: deployments by role, for each of `sites`');
    table
      .integer('place_unknown')
      .notNullable()
      .defaultTo(0)
      .comment('Deployments without a known provider or region');
    table.index(['revision'], 'assessments_revision_idx');
    // Lists are sorted, filtered and added up in memory from now on; every index costs a write of each assessment.
    table.dropIndex([], 'assessments_owner_idx');
    table.dropIndex([], 'assessments_worst_idx');
    table.dropIndex([], 'assessments_title_idx');
    table.index(['owner_ref'], 'assessments_owner_ref_idx');
  });
  await knex.schema.dropTable('assessment_sites');
  // No fingerprint is empty: every model is due, and the new columns are filled by the next reconcile.
  await knex('assessments').update({ inputs_hash: '' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.dropIndex(['revision'], 'assessments_revision_idx');
    table.dropIndex(['owner_ref'], 'assessments_owner_ref_idx');
    table.index(
      ['owner_ref', 'tier', 'grade', 'recovery_rank', 'residency', 'proved'],
      'assessments_owner_idx',
    );
    table.index(
      ['tier', 'recovery_rank', 'proved', 'entity_ref'],
      'assessments_worst_idx',
    );
    table.index(['search_key', 'entity_ref'], 'assessments_title_idx');
    table.dropColumns(
      'revision',
      'criteria',
      'reasons',
      'site_roles',
      'place_unknown',
    );
  });
  await knex.schema.createTable('assessment_sites', table => {
    table.comment('Every site of a model, for filters');
    table.text('entity_ref').notNullable();
    table.text('site').notNullable().comment('provider/region');
    table.text('provider').notNullable();
    table.primary(['entity_ref', 'site']);
    table.index(['site'], 'assessment_sites_site_idx');
    table.index(['provider'], 'assessment_sites_provider_idx');
  });
  // Assessed again, models get their sites back.
  await knex('assessments').update({ inputs_hash: '', sites: '[]' });
  await knex.schema.dropTable('fleet_state');
};
