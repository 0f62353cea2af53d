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
  await knex.schema.createTable('cost_sources', table => {
    table.text('source').primary().comment('<type>/<instance>');
    table.text('last_success_at');
    table.text('last_attempt_at');
    table.text('failure').comment('Why the last attempt failed');
  });
  await knex.schema.createTable('cost_deliveries', table => {
    table.increments('id');
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
    table.integer('machine_learning').notNullable();
    table.integer('tax').notNullable();
    table.text('content').notNullable().comment('JSON: the whole item');
    // How it is attributed; null until it was.
    table.text('method');
    table.text('group_ref').comment('Of a pool or of what is unattributed');
    table.text('attribution').comment('JSON: parts and split');
    table.index(['method'], 'cost_items_method_idx');
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
    table.primary(['delivery_id', 'item_id', 'part', 'currency']);
    table.index(['item_id', 'day'], 'cost_lines_item_idx');
    table.index(['part', 'delivery_id'], 'cost_lines_part_idx');
  });
  await knex.schema.createTable('cost_parts', table => {
    table.comment(
      'One day of one account in one billing period: of the deliveries that cover it, the latest counts',
    );
    table.increments('id');
    table.text('source').notNullable();
    table.text('provider').notNullable();
    table.text('billing_account').notNullable();
    table.text('account').notNullable();
    table.text('billing_period').notNullable();
    table.text('day').notNullable();
    table.integer('delivery_id').notNullable().comment('The one that counts');
    table.unique([
      'source',
      'provider',
      'billing_account',
      'account',
      'billing_period',
      'day',
    ]);
    table.index(['day'], 'cost_parts_day_idx');
  });
  await knex.schema.createTable('cost_as_of', table => {
    table.comment('The last whole day that a source covers for a provider');
    table.text('source').notNullable();
    table.text('provider').notNullable();
    table.text('first_day').notNullable();
    table.text('as_of').notNullable();
    table.text('delivered_at').notNullable();
    table.primary(['source', 'provider']);
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
  });
  await knex.schema.createTable('cost_model_months', table => {
    model(table);
    table.text('month').notNullable();
    amounts(table, ['effective', 'billed']);
    table.index(['entity_ref', 'month'], 'cost_model_months_idx');
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
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'cost_anomalies',
    'cost_rest_current',
    'cost_team_months',
    'cost_model_current',
    'cost_model_months',
    'cost_model_days',
    'cost_as_of',
    'cost_parts',
    'cost_lines',
    'cost_items',
    'cost_deliveries',
    'cost_sources',
  ]) {
    await knex.schema.dropTable(table);
  }
};
