/**
 * Which criteria a change of the score comes from. Of transitions that were kept before nobody knows it any more.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('transitions', table => {
    table
      .text('criteria')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: points that criteria earned more or fewer');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would make the table anew for SQLite, without the triggers that guard it.
  await knex.raw('alter table transitions drop column criteria');
};
