/**
 * Exemptions, requested in the app or approved in files. Keyed by entity ref, so that they outlive the entity's
 * registration. How many reasons of a model they excuse is kept with its assessment.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('exemptions', table => {
    table.comment('Excuses that expire, with what became of them');
    table.text('id').primary().notNullable();
    table.text('entity_ref').notNullable();
    table.text('covers').notNullable().comment('recovery, or a rule: D24');
    table.text('reason').notNullable();
    table.text('until').notNullable().comment('Last day, UTC, YYYY-MM-DD');
    table.text('requested_by').notNullable();
    table.text('requested_at').comment('Null: from a file');
    table.text('state').notNullable();
    table.text('approved_by');
    table.text('decided_by').comment('Who approved, rejected or withdrew it');
    table.text('decided_at');
    table.text('decision_note');
    table.integer('from_file').notNullable().defaultTo(0);
    table.index(['entity_ref', 'state'], 'exemptions_entity_idx');
    table.index(['state', 'until'], 'exemptions_state_idx');
  });
  // One at a time for each model and rule, whoever asks at once. One that has lapsed gives way to the next request.
  await knex.raw(
    `create unique index exemptions_open_idx on exemptions (entity_ref, covers)
      where state in ('requested', 'approved') and from_file = 0`,
  );
  await knex.schema.alterTable('assessments', table => {
    table.integer('exempted').notNullable().defaultTo(0);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('alter table assessments drop column exempted');
  await knex.schema.dropTable('exemptions');
};
