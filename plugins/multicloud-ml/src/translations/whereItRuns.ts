/** Where a model runs: the map and the table of its deployments. */
export const whereItRunsMessages = {
  title: 'Where it runs',
  allowed: 'Data may be held in: {{places}}',
  allowedUnknown: 'Where data may be held is not stated',
  none: 'No deployment is known, so nothing can be said of recovery.',
  noneTodo:
    'Declare one under spec.mlModel.deployments, or let a source observe it.',
  unknown: 'unknown',
  roleUnknown: 'role unknown',
  table: {
    caption: 'Deployments',
    deployment: 'Deployment',
    where: 'Where',
    serving: 'Serving',
    version: 'Version',
    replicas: 'Replicas',
    state: 'State',
    place: '{{provider}}, {{region}}',
    providerUnknown: 'provider unknown',
    regionUnknown: 'region unknown',
    countryUnknown: 'country unknown',
  },
  health: {
    notObserved: 'not observed',
    stale: 'stale',
    seen: 'seen',
    healthy: 'healthy',
    unhealthy: 'unhealthy',
  },
  map: {
    site: '{{place}} ({{provider}}): {{deployments}}',
    deployment: '{{name}}: {{role}}',
    roleUnknown: 'Role unknown',
    allowed: 'Data may be held here',
  },
  otherPlaces: 'Residency: places to look at',
} as const;
