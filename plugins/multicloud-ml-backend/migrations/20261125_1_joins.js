/**
 * What makes several sightings one model, and what sources could not read.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('inventory_scopes', table => {
    table.integer('problem_count').notNullable().defaultTo(0);
    table.text('problems').comment('JSON list of SourceProblem: the first few');
  });
  await knex.schema.alterTable('inventory_models', table => {
    table
      .text('own_ref')
      .comment(
        'The entity that it is when it is joined with nothing; null: not yet decided',
      );
    table
      .text('join_kind')
      .comment(
        'own, hand, stated, digest, lineage or name; null: not yet decided',
      );
    table.text('join_detail').comment('JSON of a Join, without its kind');
    table
      .text('join_conflicts')
      .comment('JSON list of JoinConflict; null: none');
    table
      .text('join_keys')
      .comment('JSON: name, statedRef, digests, artifactUris, sourceUris');
  });
  await knex.schema.createTable('inventory_pins', table => {
    table.comment(
      'What people have joined or split; it holds against every rule',
    );
    table.text('source').notNullable();
    table.text('external_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('kind').notNullable().comment('join or split');
    table.text('decided_by').notNullable();
    table.text('decided_at').notNullable();
    table.primary(['source', 'external_id']);
  });
  await knex.schema.createTable('inventory_join_state', table => {
    table.comment(
      'One row: the lock of joining, and what is still to be joined',
    );
    table.integer('id').primary();
    table
      .bigInteger('asked')
      .notNullable()
      .comment('Counts up with every change that joining has to look at');
    table.bigInteger('done').notNullable().comment('As far as it has looked');
    table
      .text('settings')
      .notNullable()
      .comment('Hash of the name rules and of what the catalog has');
  });
  await knex('inventory_join_state').insert({
    id: 1,
    asked: 1,
    done: 0,
    settings: '',
  });
  // What a source registered keeps its name; everything else is named anew.
  await knex('inventory_models')
    .whereIn(
      'entity_ref',
      knex('registrations').select('entity_ref').whereNotNull('entity'),
    )
    .update({ own_ref: knex.ref('entity_ref') });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('inventory_join_state');
  await knex.schema.dropTable('inventory_pins');
  await knex.schema.alterTable('inventory_models', table => {
    table.dropColumns(
      'own_ref',
      'join_kind',
      'join_detail',
      'join_conflicts',
      'join_keys',
    );
  });
  await knex.schema.alterTable('inventory_scopes', table => {
    table.dropColumns('problem_count', 'problems');
  });
};
