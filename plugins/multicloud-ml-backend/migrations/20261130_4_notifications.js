/**
 * What owners were told: noted after it was sent, so that nothing is lost and nothing is told twice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notification_state', table => {
    table.comment('One row: how far telling has come');
    table.integer('id').primary();
    table
      .integer('seen_id')
      .notNullable()
      .comment('The last transition that there was at the end of a run');
    table
      .integer('settled_id')
      .notNullable()
      .comment('Up to it every transition is told, or is no news');
    table.text('digest_at').comment('The last digest that every team has had');
  });
  await knex('notification_state').insert({
    id: 1,
    seen_id: 0,
    settled_id: 0,
    digest_at: null,
  });
  await knex.schema.createTable('told_changes', table => {
    table.comment('Models whose transitions are told further than settled_id');
    table.text('entity_ref').primary().notNullable();
    table.integer('told_id').notNullable();
  });
  await knex.schema.createTable('told_reminders', table => {
    table.comment('What was told of drills, exemptions and weeks');
    table.text('key').primary().notNullable();
    table.text('told_at').notNullable();
    table.index(['told_at'], 'told_reminders_told_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('told_reminders');
  await knex.schema.dropTable('told_changes');
  await knex.schema.dropTable('notification_state');
};
