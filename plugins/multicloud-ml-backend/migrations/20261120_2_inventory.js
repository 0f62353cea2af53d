/**
 * Everything that sources have ever told us. Keyed by what the source calls things, so that it outlives entities.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('inventory_scopes', table => {
    table.comment(
      'How each part of each source is doing; the only rows that an unchanged poll writes',
    );
    table.text('source').notNullable();
    table.text('scope').notNullable();
    table.text('last_attempt_at').notNullable();
    table.text('last_success_at');
    table.text('failing_since');
    table.text('failure').comment('A sentence for a person');
    table.primary(['source', 'scope']);
  });
  await knex.schema.createTable('inventory_models', table => {
    table.comment('Models as sources see them');
    table.text('source').notNullable();
    table.text('external_id').notNullable();
    table.text('scope').notNullable();
    table.text('entity_ref').notNullable();
    table
      .text('content_hash')
      .notNullable()
      .comment('Hash of the content and of the deployments');
    table.text('content').notNullable().comment('JSON, without deployments');
    table.text('first_seen_at').notNullable();
    table.text('changed_at').notNullable();
    table.text('last_seen_at').comment('Only while missing');
    table
      .text('missing_since')
      .comment('The complete poll that no longer reported it');
    table.primary(['source', 'external_id']);
    table.index(['entity_ref'], 'inventory_models_entity_idx');
    table.index(['source', 'scope'], 'inventory_models_scope_idx');
  });
  await knex.schema.createTable('inventory_deployments', table => {
    table.comment('Deployments as sources see them');
    table.text('source').notNullable();
    table.text('model_external_id').notNullable();
    table.text('external_id').notNullable();
    table.text('content').notNullable().comment('JSON');
    table.text('first_seen_at').notNullable();
    table.text('version_since').notNullable();
    table.text('last_seen_at').comment('Only while missing');
    table.text('missing_since');
    table.primary(['source', 'model_external_id', 'external_id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('inventory_deployments');
  await knex.schema.dropTable('inventory_models');
  await knex.schema.dropTable('inventory_scopes');
};
