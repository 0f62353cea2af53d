import type {
  SourceScopeStatus,
  SourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What is one reading bears one time. */
const NOW = Date.now();

/** How long ago, as the backend would write it. */
export const minutesAgo = (minutes: number) =>
  new Date(NOW - minutes * 60_000).toISOString();

/** A scope that was read a quarter of an hour ago. */
export function exampleScope(
  change: Partial<SourceScopeStatus> = {},
): SourceScopeStatus {
  return {
    scope: '111122223333/ap-southeast-1',
    lastAttemptAt: minutesAgo(12.2),
    lastSuccessAt: minutesAgo(12.2),
    models: 14,
    deployments: 6,
    stale: 0,
    problemCount: 0,
    problems: [],
    ...change,
  };
}

/** A source that was read a quarter of an hour ago, with what its scopes tell. */
export function exampleSource(
  change: Partial<SourceStatus> = {},
): SourceStatus {
  const scopes = change.scopes ?? [exampleScope()];
  const sum = (key: 'models' | 'deployments' | 'stale') =>
    scopes.reduce((total, scope) => total + scope[key], 0);
  return {
    id: 'sagemaker/prod',
    type: 'sagemaker',
    lastAttemptAt: minutesAgo(12.2),
    lastSuccessAt: minutesAgo(12.2),
    failures: scopes.flatMap(({ scope, failure, failingSince }) =>
      failure && failingSince
        ? [{ scope, message: failure, since: failingSince }]
        : [],
    ),
    scopes,
    models: sum('models'),
    deployments: sum('deployments'),
    stale: sum('stale'),
    nextRunAt: minutesAgo(-3.9),
    schedule: 'every 15 minutes',
    ...change,
  };
}
