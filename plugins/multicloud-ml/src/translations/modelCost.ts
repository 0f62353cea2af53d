/** What one model costs. */
export const modelCostMessages = {
  loading: 'Loading costs',
  unknown: 'Unknown',
  notAssessed:
    'This model is not assessed yet, so nothing is known of its cost.',
  notAssessedTodo:
    'A newly registered model is usually assessed within a minute; come back then.',
  noBillNamesIt: 'no bill names this model',
  figures: {
    runRate: 'Run-rate / month',
    expected: 'Expected this month',
    expectedFor: 'Expected for {{month}}',
    soFar: '{{amount}} so far',
    noForecast: 'no bill covers the running month',
    standingBy: 'Standing by / month',
    noneKnown: 'None known',
    shareIn: '{{share}}, {{currency}}',
    noStandby: 'no standby or backup is on a bill',
  },
  share: {
    ofServing: '{{percent}} of serving',
    otherCurrency: 'serving is billed in {{currencies}}',
    noServing: 'no serving cost to compare with',
  },
  unusual: {
    title: 'Unusual days',
    noBill: 'no bill covers the last 30 days',
    notJudged: 'Not judged',
    notJudgedWhy: 'only effective cost without tax is',
    none_one: 'the last {{count, number}} day keeps its weekly pattern',
    none_other: 'the last {{count, number}} days keep their weekly pattern',
    latest: 'of the last {{days}} · latest {{latest}}',
  },
  months: {
    title: 'By month',
    note: 'By deployment and site',
    partial:
      'In part: the month is not over, or the bill does not cover it whole.',
    credits: 'Amounts below zero are credits and corrections on the bill.',
    noDeployment: 'no deployment named',
  },
  days: {
    title: 'Last 30 days',
    none: 'No bill names this model in the last 30 days that are covered.',
    noneTodo: 'It may have been stopped, or its tag may have been taken away.',
  },
  methods: {
    title: 'Where the figures come from',
    note: 'The last 30 days',
    none: 'Nothing was attributed to this model in the last 30 days.',
    caption: 'How the last 30 days were attributed',
    found: 'How it was found',
    service: 'Service',
    bill: 'Bill',
    amount: '30 days',
    asOf: 'as of {{day}}',
    asOfStale: 'as of {{day}}, stale',
    ageUnknown: 'age unknown',
    entered:
      'The entity itself states {{amount}} a month. That counts only while no bill names the model.',
  },
  roles: {
    title: 'Serving and standing by',
    note: 'Run-rate by role',
    none: 'Nothing was attributed to a deployment in the last 30 days, so no role has a cost.',
    noStandby: 'No standby or backup is on a bill.',
    standingBy: 'Standing by costs {{amount}} a month, {{share}}.',
    caption: 'Run-rate by role',
    role: 'Role',
    runRate: 'Run-rate / month',
    unknown: 'Role unknown',
  },
  tag: {
    title: 'No bill names this model',
    entered:
      'What it costs is only what people entered. A tag on what serves it brings the bill.',
    unknown:
      'Its cost is unknown, which is not the same as nothing. A tag on what serves it is enough.',
    how: 'Tag every resource that serves or trains this model: endpoints, node groups, buckets. The next bill carries the tag, and its cost shows here.',
    caption: 'The tag to set',
    where: 'Where',
    key: 'Tag',
    value: 'Value',
    otherwise:
      "A bill that names an endpoint which a source observes needs no tag. For a model that no provider bills, state the annotation {{annotation}} on the entity. How bills are switched on and read stands in the plugin set's documentation, under Cost.",
  },
} as const;
