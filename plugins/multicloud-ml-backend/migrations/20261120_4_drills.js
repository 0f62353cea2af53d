/**
 * Recovery exercises. Keyed by entity ref, so that they outlive the entity's registration.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('drills', table => {
    table.comment('Recorded recovery exercises');
    table.text('id').primary().notNullable();
    table.text('entity_ref').notNullable();
    table.text('type').notNullable();
    table.text('from_site').notNullable();
    table.text('to_site').notNullable();
    table.text('started_at').notNullable();
    table.text('recovered_at');
    table.double('data_loss_minutes');
    table.text('result').notNullable();
    table.text('version');
    table.text('evidence_url');
    table.text('notes');
    table.text('recorded_by').notNullable();
    table.text('recorded_at').notNullable();
    table.text('confirmed_by');
    table.text('confirmed_at');
    table.text('setting').comment('JSON: the model when it was recorded');
    table.index(['entity_ref', 'started_at'], 'drills_entity_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('drills');
};
