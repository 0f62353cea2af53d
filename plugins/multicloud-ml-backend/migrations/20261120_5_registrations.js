/**
 * Which models of sources are to be catalog entities, as a log of which only the last word on each ref is kept.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('registrations', table => {
    table.comment('The last word on each ref that a source registered');
    table.text('entity_ref').primary().notNullable();
    table.bigInteger('sequence').notNullable().unique();
    table.text('source').notNullable();
    table.text('entity').comment('JSON; null when withdrawn');
    table.text('yielded_at').comment('When another origin took the ref over');
    table
      .integer('taken_over')
      .notNullable()
      .comment('1 once the catalog was seen to have it from elsewhere');
  });
  await knex.schema.createTable('registration_sequence', table => {
    table.comment('One row, locked while numbers are given out');
    table.integer('id').primary().notNullable();
    table.bigInteger('value').notNullable();
  });
  await knex('registration_sequence').insert({ id: 1, value: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('registration_sequence');
  await knex.schema.dropTable('registrations');
};
