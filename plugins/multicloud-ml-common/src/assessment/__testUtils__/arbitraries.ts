import fc from 'fast-check';
import { DRILL_TYPES } from '../../drills/Drill';
import {
  DEPLOYMENT_ROLES,
  RECOVERY_STRATEGIES,
  TIERS,
} from '../../model/vocabulary';
import type { AssessmentInput } from '../Assessment';
import { NOW } from './exemplary';

const DAY = 86_400_000;

/** A record of which any field may be missing: every combination of known and unknown. */
function partial<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record<T, never>(model, { requiredKeys: [] });
}

function term(...known: string[]) {
  return fc.constantFrom(...known, 'something-else', 'constructor');
}

const provider = fc.constantFrom('aws', 'gcp', 'azure', 'on-prem');
const region = fc.constantFrom(
  'ap-southeast-1',
  'ap-southeast-3',
  'asia-southeast1',
  'atlantis',
);
const place = fc.oneof(
  fc
    .tuple(provider, region)
    .map(([oneProvider, oneRegion]) => `${oneProvider}/${oneRegion}`),
  fc.constantFrom('unknown', 'nowhere', ''),
);

/** Up to a year back, and a little ahead: limits and refused futures are both met. */
const instant = fc
  .integer({ min: -3 * 24, max: 400 * 24 })
  .map(hours => new Date(NOW.getTime() - hours * 3_600_000).toISOString());
const day = fc
  .integer({ min: -60, max: 60 })
  .map(days => new Date(NOW.getTime() - days * DAY).toISOString().slice(0, 10));
const words = fc.constantFrom(
  '',
  'text',
  '<script>',
  'x'.repeat(300),
  '__proto__',
);
const user = fc.constantFrom('user:default/ana', 'user:default/budi');
const minutes = fc.integer({ min: 0, max: 2000 });

const deployment = partial({
  role: fc.constantFrom(...DEPLOYMENT_ROLES),
  provider,
  region,
  service: term('eks', 'gke', 'sagemaker-endpoint', 'hosted-api'),
  runtime: term('kserve'),
  image: words,
  imageOrigin: fc.constantFrom('own' as const, 'provider' as const),
  accelerator: term('nvidia', 'cpu', 'tpu', 'gaudi'),
  replicas: fc.nat(4),
  version: fc.constantFrom('6', '7'),
  digest: fc.constantFrom('sha256:a', 'sha256:b'),
});

/** Deployments with different names and at most one primary. */
const deployments = fc.array(deployment, { maxLength: 4 }).map(list => {
  let primary = false;
  return list.map((one, index) => {
    const again = one.role === 'primary' && primary;
    primary ||= one.role === 'primary';
    return {
      ...one,
      name: `d${index}`,
      ...(again ? { role: 'replica' as const } : {}),
    };
  });
});

const table = partial({
  format: term('iceberg', 'delta', 'parquet', 'redshift'),
  uri: words,
  provider,
  region,
  copies: fc.array(place, { maxLength: 3 }),
  scheduledExport: fc.boolean(),
});

const artifact = partial({
  format: term('onnx', 'pickle', 'neuron'),
  version: fc.constantFrom('6', '7'),
  exportable: fc.boolean(),
});

const facts = {
  tier: fc.constantFrom(...TIERS),
  stateless: fc.boolean(),
  residency: fc.subarray(['SG', 'ID', 'MY']),
  artifact,
  deployments,
  training: partial({ provider, region, service: words }),
  pipeline: partial({
    orchestrator: term(
      'kubeflow',
      'kfp-on-vertex',
      'sagemaker-pipelines',
      'none',
    ),
  }),
  data: partial({
    tables: fc.array(table, { maxLength: 3 }),
    featureStore: partial({
      kind: term('feast', 'none', 'sagemaker'),
      offlineExport: fc.boolean(),
      provider,
      region,
    }),
    replicationLag: fc.record({ minutes, asOf: fc.oneof(day, instant) }),
  }),
  delivery: partial({
    ci: term('github-actions', 'codepipeline'),
    targets: fc.array(provider, { maxLength: 3 }),
  }),
  infrastructure: partial({ tool: term('terraform', 'mixed', 'cdk') }),
  identity: partial({
    workloadFederation: fc.boolean(),
    externalSecrets: fc.boolean(),
    staticCredentials: fc.boolean(),
  }),
  hosted: partial({
    neutralApi: fc.boolean(),
    equivalents: fc.array(provider, { maxLength: 2 }),
  }),
  recovery: partial({
    strategy: fc.constantFrom(...RECOVERY_STRATEGIES),
    rtoMinutes: minutes,
    rpoMinutes: minutes,
    runbook: words,
  }),
  governance: partial({ riskClass: words, license: words, reviewBy: day }),
  monthlyCost: fc.record({
    amount: fc.float({ min: 0, max: 1_000_000, noNaN: true }),
    currency: fc.constantFrom('USD', 'SGD'),
  }),
};

const drill = fc.record(
  {
    id: fc.uuid(),
    entityRef: fc.constant('component:default/fraud'),
    type: fc.constantFrom(...DRILL_TYPES),
    from: place,
    to: place,
    startedAt: instant,
    recoveredAt: instant,
    dataLossMinutes: minutes,
    result: fc.constantFrom(
      'passed' as const,
      'passed' as const,
      'failed' as const,
    ),
    version: fc.constantFrom('6', '7'),
    recordedBy: user,
    confirmedBy: user,
    recordedAt: instant,
    setting: partial({
      provider,
      region,
      service: term('eks'),
      artifactVersion: fc.constantFrom('6', '7'),
    }),
  },
  {
    requiredKeys: [
      'id',
      'entityRef',
      'type',
      'from',
      'to',
      'startedAt',
      'result',
      'recordedBy',
      'recordedAt',
    ],
  },
);

const exemption = fc.record(
  {
    id: fc.uuid(),
    entityRef: fc.constant('component:default/fraud'),
    covers: fc.constantFrom('recovery', 'D00', 'D01', 'D10', 'D24', 'D30'),
    reason: words,
    until: day,
    requestedBy: user,
    approvedBy: user,
  },
  {
    requiredKeys: [
      'id',
      'entityRef',
      'covers',
      'reason',
      'until',
      'requestedBy',
    ],
  },
);

/** Which of the declared deployments a source sees, and how they are doing. */
const sighting = fc.record({
  which: fc.nat(3),
  healthy: fc.constantFrom(true, false, undefined),
  runningReplicas: fc.option(fc.nat(4), { nil: undefined }),
  versionSince: fc.option(instant, { nil: undefined }),
  stale: fc.constantFrom(undefined, 'not seen for 3 days'),
});

/**
 * Any input that the parsers let through, with one voice for every fact: what a source sees of a deployment is what the
 * entity declares of it. Disagreement has examples of its own.
 */
export const anyInput: fc.Arbitrary<AssessmentInput> = fc
  .record({
    declared: partial(facts),
    lifecycle: fc.constantFrom('production', 'experimental', undefined),
    ownerIsGroup: fc.constantFrom(true, false, undefined),
    sightings: fc.array(sighting, { maxLength: 3 }),
    drills: fc.array(drill, { maxLength: 4 }),
    exemptions: fc.array(exemption, { maxLength: 3 }),
    operators: fc.dictionary(provider, fc.nat(4), { maxKeys: 3 }),
    dependents: fc.array(
      fc.record({
        entityRef: fc.constant('component:default/payments'),
        tier: fc.constantFrom(...TIERS),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ sightings, ...rest }) => ({
    entityRef: 'component:default/fraud',
    ownerRef: 'group:default/risk-ml',
    problems: [],
    profiles: [],
    observations: toObservations(rest.declared.deployments ?? [], sightings),
    ...rest,
  }));

function toObservations(
  declared: NonNullable<AssessmentInput['declared']['deployments']>,
  sightings: Array<{
    which: number;
    healthy: boolean | undefined;
    runningReplicas: number | undefined;
    versionSince: string | undefined;
    stale: string | undefined;
  }>,
): AssessmentInput['observations'] {
  const seen = new Map(
    sightings
      .filter(({ which }) => which < declared.length)
      .map(({ which, ...how }) => [
        which,
        {
          ...declared[which],
          ...how,
          externalId: `d${which}`,
          seenAt: NOW.toISOString(),
          firstSeenAt: NOW.toISOString(),
        },
      ]),
  );
  return seen.size === 0
    ? []
    : [
        {
          source: 'file/fleet',
          seenAt: NOW.toISOString(),
          model: { externalId: 'fraud', name: 'fraud', facts: {} },
          deployments: [...seen.values()],
        },
      ];
}
