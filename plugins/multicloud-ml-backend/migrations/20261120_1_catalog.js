/**
 * What is kept of the catalog: the models, and what assessments need of groups, systems, domains and of
 * components that state a tier. All of it can be read again from the catalog at any time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('models', table => {
    table.comment('Catalog entities that are models');
    table.text('entity_ref').primary().notNullable();
    table.text('etag').notNullable();
    table
      .text('content_hash')
      .notNullable()
      .comment('Hash of every other column but etag');
    table
      .text('origin')
      .notNullable()
      .comment('Location that the catalog has the entity from');
    table.text('title').notNullable();
    table.text('owner_ref');
    table.text('lifecycle');
    table.text('tier').comment('The tier that the model states');
    table.text('container_ref').comment('The System, else the Domain');
    table.text('dependents').notNullable().comment('JSON list of entity refs');
    table
      .text('declared')
      .notNullable()
      .comment('JSON: the declared facts and the problems found in them');
  });
  await knex.schema.createTable('catalog_groups', table => {
    table.comment('Every group, with what it hands down');
    table.text('entity_ref').primary().notNullable();
    table.text('title').notNullable();
    table
      .text('operators')
      .notNullable()
      .comment('JSON: people by provider, descendants counted');
    table
      .text('profiles')
      .notNullable()
      .comment('JSON list of profile names, nearest first');
  });
  await knex.schema.createTable('catalog_group_children', table => {
    table.comment('Direct children of each group');
    table.text('parent_ref').notNullable();
    table.text('child_ref').notNullable();
    table.primary(['parent_ref', 'child_ref']);
  });
  await knex.schema.createTable('catalog_group_closure', table => {
    table.comment('Every group with itself and each of its descendants');
    table.text('ancestor_ref').notNullable();
    table.text('descendant_ref').notNullable();
    table.primary(['ancestor_ref', 'descendant_ref']);
  });
  await knex.schema.createTable('catalog_containers', table => {
    table.comment('Systems and domains that hand a profile down');
    table.text('entity_ref').primary().notNullable();
    table
      .text('profiles')
      .notNullable()
      .comment('JSON list of profile names, nearest first');
  });
  await knex.schema.createTable('catalog_tiers', table => {
    table.comment('Entities that are no models and state a tier');
    table.text('entity_ref').primary().notNullable();
    table.text('tier').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('catalog_tiers');
  await knex.schema.dropTable('catalog_containers');
  await knex.schema.dropTable('catalog_group_closure');
  await knex.schema.dropTable('catalog_group_children');
  await knex.schema.dropTable('catalog_groups');
  await knex.schema.dropTable('models');
};
