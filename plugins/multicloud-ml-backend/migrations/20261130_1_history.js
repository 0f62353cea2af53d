const GUARD_SQLITE = [
  `create trigger transitions_no_update before update on transitions
   begin
     select raise(abort, 'transitions are never changed');
   end`,
  `create trigger transitions_no_delete before delete on transitions
   when old.day >= (select released_before from history_state)
   begin
     select raise(abort, 'transitions are deleted by their retention only');
   end`,
];

const GUARD_POSTGRES = [
  `create function refuse_to_rewrite_history() returns trigger as $$
   begin
     if tg_op = 'UPDATE' then
       raise exception 'transitions are never changed';
     end if;
     if old.day >= (select released_before from history_state) then
       raise exception 'transitions are deleted by their retention only';
     end if;
     return old;
   end;
   $$ language plpgsql`,
  `create trigger transitions_guard before update or delete on transitions
   for each row execute function refuse_to_rewrite_history()`,
];

/**
 * What became of each model: rows are added, and never changed. Only what the retention has released can be deleted, and
 * the database itself refuses everything else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_state', table => {
    table.comment('One row: the lock of whoever adds transitions');
    table.integer('id').primary();
    table
      .text('began_at')
      .comment('When the first transition was kept; null: none was yet');
    table
      .integer('released_before')
      .notNullable()
      .comment('Transitions of earlier days may be deleted: a day as below');
  });
  await knex('history_state').insert({
    id: 1,
    began_at: null,
    released_before: 0,
  });
  await knex.schema.createTable('history_standards', table => {
    table.comment('The Standards that were in force, in order');
    table.increments('id');
    table.text('version').notNullable();
    table.text('at').notNullable();
    table.text('tier_weights').notNullable().comment('JSON: weight by tier');
  });
  await knex.schema.createTable('transitions', table => {
    table.comment('Append-only: how a model stood before and after');
    table.increments('id').comment('In the order in which they were committed');
    table.text('entity_ref').notNullable();
    table
      .integer('model_id')
      .notNullable()
      .comment('Id of the row of `assessments`, by which sets are passed');
    table.text('title').notNullable();
    table.text('at').notNullable();
    table.integer('day').notNullable().comment('Days since 1970-01-01, UTC');
    table
      .integer('kinds')
      .notNullable()
      .comment('One bit for each of grade, recovery, residency, owner');
    table
      .integer('direction')
      .notNullable()
      .comment('1 better, -1 worse, 0 neither');
    for (const side of ['old', 'new']) {
      table.integer(`${side}_tier`).comment('1 to 4; null: no model then');
      table.integer(`${side}_proved`).comment('Millionths of a point');
      table.text(`${side}_grade`);
      table.text(`${side}_recovery`);
      table.text(`${side}_residency`);
      table.text(`${side}_owner_ref`);
    }
    table.text('came').notNullable().comment('JSON list of recovery rules');
    table.text('went').notNullable().comment('JSON list of recovery rules');
    table.text('standard_version').notNullable();
    table.integer('standard_changed').notNullable().comment('1: it is another');
    table.text('inputs_hash').notNullable();
    table.index(['entity_ref', 'id'], 'transitions_model_idx');
    table.index(['day'], 'transitions_day_idx');
    table.index(['old_owner_ref', 'id'], 'transitions_old_owner_idx');
    table.index(['new_owner_ref', 'id'], 'transitions_new_owner_idx');
  });
  for (const statement of isPostgres(knex) ? GUARD_POSTGRES : GUARD_SQLITE) {
    await knex.raw(statement);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('transitions');
  if (isPostgres(knex)) {
    await knex.raw('drop function refuse_to_rewrite_history()');
  }
  await knex.schema.dropTable('history_standards');
  await knex.schema.dropTable('history_state');
};

function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}
