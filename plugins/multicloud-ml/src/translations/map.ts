/** The map of the fleet. */
export const mapMessages = {
  title: 'Where the fleet runs',
  what: 'where models run',
  loading: 'Loading the map',
  label: 'Map of the world',
  marks: 'Sites on the map',
  sites_one: '{{count, number}} site',
  sites_other: '{{count, number}} sites',
  models_one: '{{count, number}} model',
  models_other: '{{count, number}} models',
  cluster_one: 'Zoom in to {{count, number}} site: {{names}}',
  cluster_other: 'Zoom in to {{count, number}} sites: {{names}}',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
  site: {
    name: '{{title}} ({{id}})',
  },
  roles: {
    primary: '{{number}} primary',
    replica: '{{number}} replica',
    standby: '{{number}} standby',
    backup: '{{number}} backup',
    none: 'no role known',
  },
  spend: {
    line: 'Run-rate a month: {{spend}}',
    hidden: 'not shown',
    unknown: 'unknown',
    none: 'No spending is known by place yet, so the dots cannot be sized by it.',
    noneHidden: 'You may not see costs, so the dots cannot be sized by them.',
    oneCurrency:
      'One currency at a time: sites whose spending is in another one are drawn dashed.',
  },
  controls: {
    label: 'Zoom',
    in: 'Zoom in',
    out: 'Zoom out',
    fit: 'Show all sites',
  },
  filters: {
    size: 'Size of the dots',
    by: {
      models: 'Models',
      spend: 'Spend',
    },
    currency: 'Currency',
    tier: 'Tiers',
    team: 'Add a team to the filter',
    teamHint: 'Filter by team',
    chosen: 'Teams in the filter',
    remove: 'Remove filter {{team}}',
    clear: 'Clear the filters',
  },
  legend: {
    serving: 'Filled: primary or replica',
    both: 'Partly filled: both',
    standingBy: 'Hollow: standby or backup',
    unknownSpend: 'Dashed: spend unknown',
    byModels: 'The larger, the more models.',
    bySpend: 'The larger, the more {{currency}} a month.',
    keys: 'Drag to move, Ctrl and wheel to zoom; with the keyboard arrows, plus, minus and 0.',
  },
  concentration: {
    models: '{{share}} of the models have their primary in {{site}}.',
    both: '{{share}} of the models have their primary in {{site}}, and {{spendShare}} of the spend in {{currency}} is there.',
    apart:
      '{{share}} of the models have their primary in {{site}}; {{spendShare}} of the spend in {{currency}} is in {{spendSite}}.',
    basis:
      'Of models whose primary is known, and of spend whose place is known.',
    basisHidden:
      'Of models whose primary is known, and of the spend that you may see and whose place is known.',
  },
  unknown: {
    label: 'What the map cannot show',
    sites_one:
      '{{count, number}} site has no known coordinates and is in the table only: {{names}}.',
    sites_other:
      '{{count, number}} sites have no known coordinates and are in the table only: {{names}}.',
    places_one:
      'Of {{count, number}} deployment the provider or the region is not known.',
    places_other:
      'Of {{count, number}} deployments the provider or the region is not known.',
    deployments_one: 'Of {{count, number}} model no deployment is known.',
    deployments_other: 'Of {{count, number}} models no deployment is known.',
  },
  empty: {
    why: 'No model that you may see has a deployment whose place is known.',
    todo: 'Declare provider and region of a model, or connect the source that runs it.',
    narrowed: 'No deployment of these teams and tiers has a known place.',
    narrowedTodo: 'Take a filter away to see more.',
  },
  table: {
    title: 'Sites',
    label: 'Sites',
    note: 'The same as on the map; the name of a site opens its models',
    site: 'Site',
    country: 'Country',
    provider: 'Provider',
    models: 'Models',
    primary: 'Primary',
    replica: 'Replica',
    standby: 'Standby',
    backup: 'Backup',
    spend: 'Run-rate / month',
  },
} as const;
