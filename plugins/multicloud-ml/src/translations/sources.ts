/** How the sources of models are doing. */
export const sourcesMessages = {
  what: 'the sources',
  title: 'Sources',
  loading: 'Loading sources',
  headline: {
    inOrder: 'Sources in order',
    share: '{{part}} of {{whole}}',
    noneHurt: 'nothing needs attention',
    hurt_one: '{{count, number}} source needs attention',
    hurt_other: '{{count, number}} sources need attention',
    models: 'Models seen',
    modelsNote: 'of those that you may see, once per source',
    deployments: 'Deployments seen',
    deploymentsNote: 'of these models',
    stale: 'Stale models',
    oldest: 'the oldest since {{age}}',
    noneStale: 'all are as last read',
  },
  attention: {
    title: 'Needs attention',
    note_one:
      '{{count, number}} source. What they told before is kept; nothing is taken as gone because it could not be read.',
    note_other:
      '{{count, number}} sources. What they told before is kept; nothing is taken as gone because it could not be read.',
    goTo: 'Go to {{source}}',
    item: '{{source}} {{why}}',
    failing: '{{reason}} Failing since {{age}}.',
    partlyFailing_one:
      '{{failed}} of {{count, number}} scope could not be read. {{scope}}: {{reason}}',
    partlyFailing_other:
      '{{failed}} of {{count, number}} scopes could not be read. {{scope}}: {{reason}}',
    stale_one:
      '{{count, number}} model is stale: no longer reported, or not read for too long. Check whether they were deleted there or moved.',
    stale_other:
      '{{count, number}} models are stale: no longer reported, or not read for too long. Check whether they were deleted there or moved.',
    staleSince_one:
      '{{count, number}} model is stale, the oldest since {{age}}: no longer reported, or not read for too long. Check whether they were deleted there or moved.',
    staleSince_other:
      '{{count, number}} models are stale, the oldest since {{age}}: no longer reported, or not read for too long. Check whether they were deleted there or moved.',
  },
  first: {
    running: 'It is being read for the first time.',
    notPlanned:
      'It has not been read yet. Run it now, or see in the log of the backend why it does not start.',
    soon: 'It has not been read yet; the first reading is {{wait}}.',
    later:
      'It has not been read yet; the first reading is {{wait}}. Run it now to see its models sooner.',
  },
  outcome: {
    partlyFailed_one:
      'Read now, but {{failed}} of {{count, number}} scope failed.',
    partlyFailed_other:
      'Read now, but {{failed}} of {{count, number}} scopes failed.',
    failed: 'It was tried now, and failed.',
    read: 'Read now: {{models}}, {{deployments}}.',
    models_one: '{{count, number}} model',
    models_other: '{{count, number}} models',
    deployments_one: '{{count, number}} deployment',
    deployments_other: '{{count, number}} deployments',
  },
  run: {
    button: 'Run now',
    label: 'Run now: {{source}}',
    mayNot:
      'Having a source read now takes the permission {{permission}}, which you lack. Every source is read on its schedule.',
    already: 'It is being read already.',
    refused: 'It was not read. {{reason}}',
    running: 'It is being read.',
    timedOut:
      'It has not been read within 10 minutes. See in the log of the backend why it does not start.',
  },
  type: {
    file: 'Exported file',
    repository: 'Source code',
  },
  wholeSource: 'The whole source',
  state: {
    failing: 'Failing',
    'partly-failing': 'Failing in part',
    'never-read': 'Never read',
    stale: 'Stale in part',
    'with-gaps': 'Read, with gaps',
    read: 'Read',
    leftOut: 'Left out',
  },
  times: {
    lastRead: 'last read {{age}}',
    never: 'never read',
    running: 'being read now',
    next: 'next {{wait}}',
  },
  panel: {
    nothingTold: 'It has not told anything yet.',
    hide: 'Hide scopes',
    show_one: 'Show {{count, number}} scope',
    show_other: 'Show {{count, number}} scopes',
  },
  failures: {
    label: 'Failures of {{source}}',
    item: '{{scope}}, failing since {{age}}: {{reason}}',
    more_one:
      '{{count, number}} more scope could not be read; each is told below.',
    more_other:
      '{{count, number}} more scopes could not be read; each is told below.',
  },
  counts: {
    models: 'Models',
    deployments: 'Deployments',
    stale: 'Stale',
    since: 'since {{age}}',
    notUnderstood: 'Not understood',
  },
  scopes: {
    caption: 'Scopes of {{source}}',
    scope: 'Scope',
    state: 'State',
    lastRead: 'Last read',
    never: 'never',
    unknown: 'unknown',
    failure: 'Since {{age}}: {{reason}}',
    leftOut:
      'The last reading did not look at it. Is it still configured, and still there?',
  },
  problems: {
    title: 'What was not understood',
    caption: 'What was not understood of {{source}}',
    what: 'What',
    scope: 'Scope',
    why: 'Why',
    hidden_one:
      '{{count, number}} in all. Which they are is told to those who may see every model.',
    hidden_other:
      '{{count, number}} in all. Which they are is told to those who may see every model.',
    some: 'The first {{shown}} of {{total}}. They are left out, and the rest was read.',
    all: 'They are left out, and the rest was read.',
  },
  guide: {
    title: 'No source yet',
    why: 'No system that knows models is connected, or you may see none of its models. Everything shown elsewhere is what entities say of themselves.',
    module: 'Add the module of a system that you have',
    moduleHow:
      'There is one each for Amazon SageMaker, Vertex AI, Azure Machine Learning, MLflow, Kubeflow Model Registry, KServe, source code and exported files. The guides are in {{folder}}.',
    moduleExample: 'Example of adding a module',
    place: 'Say where it is, and who owns what has no owner',
    placeExample: 'Example configuration',
    restart: 'Start the backend again',
    restartHow:
      'It reads the system at once, and from then on by itself. What it finds shows here, and registers itself in the catalog.',
  },
} as const;
