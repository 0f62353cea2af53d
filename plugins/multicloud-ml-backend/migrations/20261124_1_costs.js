/**
 * An exact sum of money: the amount in millionths, rounded down, and the rest in 10⁻¹⁸. Both are integers, so that both
 * databases add them exactly; `cost/limbs.ts` turns them into decimal text and back.
 *
 * @param {import('knex').Knex.TableBuilder} table
 * @param {string[]} names
 */
function amounts(table, names) {
  for (const name of names) {
    table.bigInteger(`${name}_hi`).notNullable();
    table.bigInteger(`${name}_lo`).notNullable();
  }
}

/**
 * What bills say, kept as daily sums (`cost_items`, `cost_lines`), and what was made of it for the pages: the tables
 * `cost_model_*`, `cost_team_months` and `cost_rest_*` are derived and can be made again from the first at any time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessments', table => {
    table
      .bigInteger('cost_micros')
      .comment('Run-rate in millionths: sums of whole numbers are exact');
  });
  await knex('assessments').update({
    cost_micros: knex.raw('cast(round(cost_amount * 1000000) as bigint)'),
  });
  await knex.schema.alterTable('assessments', table => {
    table.dropColumn('cost_amount');
  });
  await knex.schema.createTable('cost_sources', table => {
    table.text('source').primary().comment('<type>/<instance>');
    table.text('last_success_at');
    table.text('last_attempt_at');
    table.text('failure').comment('Why the last attempt failed');
  });
  await knex.schema.createTable('cost_loads', table => {
    table.comment(
      'Readings under way. Their lines count for nothing until the reading ends, and are deleted when it never does',
    );
    table.increments('id');
    table.text('source').notNullable();
    table.index(['source'], 'cost_loads_source_idx');
  });
  await knex.schema.createTable('cost_deliveries', table => {
    table
      .increments('id')
      .comment(
        'Of cost_loads: the reading whose lines count, else the refused',
      );
    table.text('source').notNullable();
    table.text('key').notNullable();
    table.text('fingerprint').notNullable();
    table.text('delivered_at').notNullable();
    table.text('read_at').notNullable();
    table.text('state').notNullable().comment('read or refused');
    table.integer('rows').notNullable();
    table.integer('bad_rows').notNullable();
    table.text('first_day');
    table.text('last_day');
    table.text('problems').notNullable().comment('JSON list');
    table
      .text('counted_delivered_at')
      .comment('Of the content whose lines count; absent when none was read');
    table.unique(['source', 'key']);
  });
  await knex.schema.createTable('cost_items', table => {
    table.comment('What costs money, without the amounts');
    table.increments('id');
    table.text('hash').notNullable().unique();
    table.text('provider').notNullable();
    table.text('account_id');
    table.text('service').notNullable();
    table.text('region');
    table.integer('machine_learning').notNullable();
    table.integer('tax').notNullable();
    table.text('content').notNullable().comment('JSON: the whole item');
    // How it is attributed; null until it was.
    table.text('method');
    table.text('group_ref').comment('Of a pool or of what is unattributed');
    table.integer('shares_id').comment('Of cost_shares; null: whole');
    table.text('entity_ref').comment('Of the model that bears it whole');
    table.text('deployment').comment('Empty: the model itself');
    table.text('role');
    table.text('site_region').comment('Of the deployment, else of the bill');
    table.text('split').comment('whole where a parent holds only one');
    table.index(['method'], 'cost_items_method_idx');
    table.index(['entity_ref'], 'cost_items_entity_idx');
  });
  await knex.schema.createTable('cost_lines', table => {
    table.comment('Daily sums as delivered');
    table.integer('delivery_id').notNullable();
    table.integer('item_id').notNullable();
    table
      .integer('part')
      .notNullable()
      .comment('Of cost_parts: who wins a day');
    table.text('day').notNullable();
    table.text('currency').notNullable();
    amounts(table, ['effective', 'billed']);
    table.double('hours');
    table.integer('rows').notNullable();
    table.primary(['part', 'delivery_id', 'item_id', 'currency']);
    table.index(['item_id', 'day'], 'cost_lines_item_idx');
  });
  await knex.schema.createTable('cost_delivery_parts', table => {
    table.comment('Which parts a delivery covers, whether it counts or not');
    table.integer('part').notNullable();
    table.integer('delivery_id').notNullable();
    table.primary(['part', 'delivery_id']);
    table.index(['delivery_id'], 'cost_delivery_parts_delivery_idx');
  });
  await knex.schema.createTable('cost_scopes', table => {
    table.comment('One account in one billing period');
    table.increments('id');
    table.text('source').notNullable();
    table.text('provider').notNullable();
    table.text('billing_account').notNullable();
    table.text('account').notNullable();
    table.text('billing_period').notNullable();
    table.unique([
      'source',
      'provider',
      'billing_account',
      'account',
      'billing_period',
    ]);
  });
  await knex.schema.createTable('cost_parts', table => {
    table.comment(
      'One day of a scope: of the deliveries that cover it, the latest counts',
    );
    table.increments('id');
    table.integer('scope').notNullable();
    table.text('source').notNullable().comment('Of the scope');
    table.text('provider').notNullable().comment('Of the scope');
    table.text('day').notNullable();
    table
      .integer('delivery_id')
      .notNullable()
      .comment('The one that counts; 0: none');
    table.unique(['scope', 'day']);
    table.index(['day'], 'cost_parts_day_idx');
  });
  if (knex.client.config.client === 'pg') {
    // A part is written again when its delivery counts: with room beside it, its indexes need not be.
    await knex.raw('alter table cost_parts set (fillfactor = 50)');
  }
  await knex.schema.createTable('cost_as_of', table => {
    table.comment('The last whole day that a source covers for a provider');
    table.text('source').notNullable();
    table.text('provider').notNullable();
    table.text('first_day').notNullable();
    table.text('as_of').notNullable();
    table.text('delivered_at').notNullable();
    // What follows from the day, so that SQL need not reckon with dates.
    table.text('days_from').comment('First day kept in cost_model_days');
    table.text('current_from').comment('First of the trailing 30 days');
    table.text('previous_from').comment('First of the 30 before');
    table.primary(['source', 'provider']);
  });
  await knex.schema.createTable('cost_targets', table => {
    table.comment('Models and deployments that cost can be attributed to');
    table.text('entity_ref').primary();
    table.text('owner_ref');
    table.text('content').notNullable().comment('JSON: the deployments');
  });
  await knex.schema.createTable('cost_shares', table => {
    table.comment('Who shares what several deployments run in');
    table.increments('id');
    table.text('hash').notNullable().unique();
    table.text('parts').notNullable().comment('JSON list');
  });
  await knex.schema.createTable('cost_due', table => {
    table.comment(
      'What has to be derived again; written with the change that made it due, so that nothing is lost in a crash',
    );
    table
      .text('kind')
      .notNullable()
      .comment('month, model, owner, team, sums or anomalies');
    table.text('key').notNullable();
    table.primary(['kind', 'key']);
  });
  await knex.schema.createTable('cost_state', table => {
    table.comment('One row, locked while costs are changed');
    table.integer('id').primary();
    table.bigInteger('turn').notNullable();
    table.bigInteger('targets').notNullable().comment('Grows as they change');
    table.text('attributed').comment('The targets and settings it was done by');
    table.text('converted').comment('The rates that run-rates were made with');
  });
  await knex('cost_state').insert({ id: 1, turn: 0, targets: 0 });
  await knex.schema.createTable('cost_run_rates', table => {
    table.comment('What the bill says of a model, for its assessment');
    table.text('entity_ref').primary();
    table.text('amount').notNullable().comment('Three significant digits');
    table.text('currency').notNullable();
    table.text('as_of').notNullable();
    table.text('source').notNullable();
    table.text('others').notNullable().comment('JSON: other currencies');
    table.text('converted').notNullable().comment('JSON: currencies converted');
  });

  const model = table => {
    table.text('entity_ref').notNullable();
    table.text('deployment').notNullable().comment('Empty: the model itself');
    table.text('role').notNullable().comment('unknown where nobody says');
    table.text('provider').notNullable();
    table.text('region').notNullable().comment('Empty when unknown');
    table.text('service').notNullable();
    table.text('source').notNullable();
    table.text('method').notNullable();
    table.text('split').notNullable().comment('Empty without one');
    table.text('currency').notNullable();
    table.integer('tax').notNullable();
  };
  await knex.schema.createTable('cost_model_days', table => {
    table.comment('The last 100 days');
    model(table);
    table.text('day').notNullable();
    amounts(table, ['effective', 'billed']);
    table.double('hours').comment('Null where nothing counts hours');
    table.index(['entity_ref', 'day'], 'cost_model_days_idx');
    table.index(['day'], 'cost_model_days_day_idx');
  });
  await knex.schema.createTable('cost_model_months', table => {
    model(table);
    table.text('month').notNullable();
    amounts(table, ['effective', 'billed']);
    table.index(['entity_ref', 'month'], 'cost_model_months_idx');
    table.index(['month'], 'cost_model_months_month_idx');
  });
  await knex.schema.createTable('cost_model_current', table => {
    table.comment(
      'Trailing 30 days up to the day that the source covers, and the 30 before',
    );
    model(table);
    amounts(table, [
      'effective',
      'billed',
      'previous_effective',
      'previous_billed',
    ]);
    table.double('hours');
    table.double('previous_hours');
    table.integer('days').comment('Days of the trailing 30 with a line');
    table.text('first_day').notNullable();
    table.index(['entity_ref'], 'cost_model_current_idx');
  });
  await knex.schema.createTable('cost_team_months', table => {
    table.comment('By direct owner: what the year of a large team is made of');
    table.text('owner_ref').notNullable().comment('Empty without an owner');
    table.text('month').notNullable();
    table.text('provider').notNullable();
    table.text('currency').notNullable();
    table.integer('tax').notNullable();
    amounts(table, ['effective', 'billed']);
    table.primary(['owner_ref', 'month', 'provider', 'currency', 'tax']);
  });
  await knex.schema.createTable('cost_rest_current', table => {
    table.comment('Pools and what is unattributed: trailing 30 days');
    table.integer('item_id').notNullable();
    table.text('method').notNullable();
    table.text('group_ref').notNullable().comment('Empty when unknown');
    table.text('source').notNullable();
    table.text('currency').notNullable();
    table.integer('tax').notNullable();
    amounts(table, [
      'effective',
      'billed',
      'previous_effective',
      'previous_billed',
    ]);
    table.primary(['item_id', 'source', 'currency']);
    table.index(['group_ref', 'method'], 'cost_rest_current_group_idx');
  });
  await knex.schema.createTable('cost_anomalies', table => {
    table.text('entity_ref').notNullable();
    table.text('day').notNullable();
    table.text('currency').notNullable();
    table.text('amount').notNullable().comment('Effective cost, without tax');
    table.text('expected').notNullable();
    table.text('announced_at').comment('When the owner was told');
    table.primary(['entity_ref', 'day', 'currency']);
  });
  await knex.schema.createTable('cost_announcements', table => {
    table.comment('What owners were told, so that nobody is told it twice');
    table.text('entity_ref').notNullable();
    table.text('day').notNullable();
    table.text('currency').notNullable();
    table.text('announced_at').notNullable();
    table.primary(['entity_ref', 'day', 'currency']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.double('cost_amount');
  });
  await knex('assessments').update({
    cost_amount: knex.raw('cost_micros / 1000000.0'),
  });
  await knex.schema.alterTable('assessments', table => {
    table.dropColumn('cost_micros');
  });
  for (const table of [
    'cost_announcements',
    'cost_anomalies',
    'cost_rest_current',
    'cost_team_months',
    'cost_model_current',
    'cost_model_months',
    'cost_model_days',
    'cost_run_rates',
    'cost_state',
    'cost_due',
    'cost_shares',
    'cost_targets',
    'cost_as_of',
    'cost_parts',
    'cost_scopes',
    'cost_delivery_parts',
    'cost_lines',
    'cost_items',
    'cost_deliveries',
    'cost_loads',
    'cost_sources',
  ]) {
    await knex.schema.dropTable(table);
  }
};
