const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * The figures of the last assessment of each model, narrow and indexed. The whole assessment is made
 * from its inputs when somebody asks for it, so that the ages of its evidence are those of the latest poll.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessments', table => {
    table.comment('The figures that lists and roll-ups need');
    table
      .increments('id')
      .comment('Short name of the row, by which large sets are passed');
    table.text('entity_ref').unique().notNullable();
    table.text('inputs_hash').notNullable();
    table.text('standard_version').notNullable();
    table.text('assessed_at').notNullable();
    table.text('valid_until');
    table.text('title').notNullable();
    table.text('search_key').notNullable().comment('Lower case: title, name');
    table.text('owner_ref');
    table.text('lifecycle');
    table.integer('tier').notNullable().comment('1 to 4');
    table.integer('tier_assumed').notNullable();
    table.integer('proved').notNullable().comment('Millionths of a point');
    table.integer('possible').notNullable().comment('Millionths of a point');
    table.integer('coverage').notNullable().comment('Millionths of a percent');
    table.text('grade').notNullable();
    table.text('recovery').notNullable();
    table.integer('recovery_rank').notNullable().comment('0 is the worst');
    table.text('residency').notNullable();
    table.text('provider');
    table.text('region');
    table.double('cost_amount');
    table.text('cost_currency');
    table.integer('warnings').notNullable();
    table.integer('stale').notNullable();
    table.text('drill_due_at');
    for (const criterion of CRITERIA) {
      table
        .integer(`gain_p${criterion}`)
        .notNullable()
        .comment('Millionths of a point still to gain');
    }
    table.text('sites').notNullable().comment('JSON list, primary first');
    table.text('projection').notNullable().comment('JSON: what labels show');
    // Holds all that the standing of a team is counted from, so that the rows themselves are not read.
    table.index(
      ['owner_ref', 'tier', 'grade', 'recovery_rank', 'residency', 'proved'],
      'assessments_owner_idx',
    );
    table.index(
      ['tier', 'recovery_rank', 'proved', 'entity_ref'],
      'assessments_worst_idx',
    );
    table.index(['search_key', 'entity_ref'], 'assessments_title_idx');
    table.index(['valid_until'], 'assessments_valid_idx');
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
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('assessment_sites');
  await knex.schema.dropTable('assessments');
};
