/** What models cost, for a team or over all models. */
export const costOverviewMessages = {
  loading: 'Loading cost',
  lastThirtyDays: 'Last 30 days',
  changeColumn: 'Change',
  shareOfCurrency: 'Share of the currency',
  unknown: 'unknown',
  noBillYet: 'No bill has been read yet.',
  headline: {
    cost: 'Cost of the last 30 days',
    unknown: 'Unknown',
    comparedPeriod: '{{period}}, against the 30 days before',
    entered_one:
      'not in it: {{amount}} / month that its entity states of {{models}} model no bill names',
    entered_other:
      'not in it: {{amount}} / month that entities state of {{models}} models no bill names',
    attributed: 'Attributed',
    hidden: 'Hidden',
    noShare: 'no share',
    ofCurrency: 'of {{currency}}',
    restOf: {
      accounts: "of the bill of this team's accounts and models",
      everything: 'of every line of the bills',
      hidden:
        'you may not see the cost of every model, so what no model was found for is left out',
    },
    costUnknown: 'Cost unknown',
    ofNoModel: 'Of no model',
    ofModels: '{{unknown}} of {{models}}',
    knownForAll_one: 'known for the only model',
    knownForAll_other: 'known for all {{count, number}}',
    noFigure_one: 'model that no bill and no person puts a figure on',
    noFigure_other: 'models that no bill and no person puts a figure on',
    outOfPattern: 'Days out of pattern',
    none: 'None',
    tenOrMore: '10 or more',
    latest: 'latest {{day}}, {{model}}',
    overModels_one: 'in the last 30 days, over {{count, number}} model',
    overModels_other: 'in the last 30 days, over {{count, number}} models',
  },
  movers: {
    title: 'What moved',
    none: 'No model cost more or less than in the 30 days before.',
    notComparable:
      'The bills do not reach back to the 30 days before, so nothing can be compared yet.',
    model: 'Model',
    why: 'Why',
    noCause: 'The bill does not show why.',
  },
  pattern: {
    title: 'Days that left their pattern',
    none: 'No model left its own weekly pattern in the last 30 days.',
    expected: '{{amount}} where its pattern expects {{expected}}',
  },
  breakdown: {
    byProvider: 'By provider',
    provider: 'Provider',
    bySite: 'By site',
    site: 'Site',
    byService: 'By service',
    service: 'Service',
    byTier: 'By tier',
    tier: 'Tier',
    none: 'No cost was attributed in the last 30 days.',
    models: 'Models',
    showLargest: 'Show the largest only',
    showAll_one: 'Show all {{count, number}}',
    showAll_other: 'Show all {{count, number}}',
  },
  year: {
    title: 'The year by provider',
    none: 'No bill names one of these models in the last 12 months.',
  },
  methods: {
    title: 'How it was attributed',
    method: 'Method',
  },
  rest: {
    title: 'Without a model',
    hidden:
      'What no model was found for is hidden: you may not see the cost of every model, and these lines may be of any.',
    hiddenTodo:
      'Whoever looks after permissions can let you see the cost of all models.',
    lines_one: '{{count, number}} line',
    lines_other: '{{count, number}} lines',
    what: 'these lines',
    pool: {
      title: 'Team pool',
      what: 'AI and machine-learning lines of a known team that name no model: they count for the team and are never pushed onto a model.',
      none: 'No machine-learning line of a known team is without its model.',
      loading: 'Loading the team pool',
    },
    unattributed: {
      title: 'Unattributed',
      what: 'Lines that lead to no model and to no team, largest first.',
      none: 'Every line of the bill found its model or its team.',
      loading: 'Loading unattributed lines',
    },
    serviceAndResource: 'Service and resource',
    providerAndAccount: 'Provider and account',
    fix: 'What would attribute it',
    noResource: 'no resource on the bill',
    noAccount: 'no account on the bill',
    account: '{{name}} ({{id}})',
    theTag: 'the tag {{tag}}',
  },
  export: {
    button: 'Export CSV',
    failed: 'Could not export the costs',
    failedWhy: '{{reason}}. Try again.',
  },
  bills: {
    title: 'Bills behind these figures',
    link: 'How the bills are doing',
  },
  guide: {
    title: 'No bill yet',
    why: {
      'no-source':
        'No bill is connected yet, so no cost can be shown: no provider export, no table, no file.',
      'none-read':
        'No bill has been read yet, so no cost can be shown. Where one is configured already, the page "Bills" says how it is doing.',
      'none-of-these':
        'No bill that has been read names one of these models or their accounts, so their cost is unknown.',
    },
    switchOn: 'Switch on the FOCUS export of each provider',
    switchOnHow:
      'AWS (Data Exports), Google Cloud (BigQuery) and Azure (Cost Management exports) all deliver their bill in this one format. The guide for each is {{guide}}.',
    place: 'Say where it is delivered',
    placeHow:
      'Install the backend module for cost exports and name the place in {{file}}. The first bill shows here once it has been read.',
    example: 'Example configuration',
    tag: 'Tag what serves a model with its name',
    tagHow:
      'An amount finds its model by tag first. Endpoints that a source has seen are found by their own id, without a tag.',
  },
} as const;
