/**
 * How the recurring work is doing, for who operates the backend: whichever replica ran a task, all of them know of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('task_runs', table => {
    table.comment('One row for each task of the scheduler');
    table.text('task').primary().notNullable();
    table.text('last_started_at').notNullable();
    table.text('last_success_at');
    table
      .text('failing_since')
      .comment('The first failure since the last success');
    table.text('failure').comment('Of the last run; null: it succeeded');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_runs');
};
