import fc from 'fast-check';
import {
  DEPLOYMENT_ROLES,
  IMAGE_ORIGINS,
  RECOVERY_STRATEGIES,
  TIERS,
} from '../vocabulary';

const optional = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] });

const provider = fc.constantFrom('aws', 'gcp', 'azure', 'on-prem');
const region = fc.constantFrom('ap-southeast-1', 'asia-southeast1', 'nowhere');
const place = fc.constantFrom('aws/ap-southeast-1', 'gcp/asia-southeast1');
const version = fc.constantFrom('6', '7', '2026-11-01');
const term = (...terms: string[]) =>
  fc.constantFrom(...terms, 'invented-here', 'constructor');
const flag = fc.boolean();
const copies = fc.array(place, { maxLength: 2 });

/** Deployments as an author could write them without a fault, names apart. */
export const arbitraryDeployment = optional({
  role: fc.constantFrom(...DEPLOYMENT_ROLES),
  provider,
  region,
  account: fc.constantFrom('111122223333', 'ml-prod'),
  service: term('eks', 'gke', 'sagemaker-endpoint', 'hosted-api'),
  runtime: term('kserve', 'triton'),
  image: fc.constant('registry.example/fraud:7'),
  imageOrigin: fc.constantFrom(...IMAGE_ORIGINS),
  accelerator: term('cpu', 'nvidia', 'tpu'),
  replicas: fc.nat({ max: 9 }),
  version,
});

/** Blocks `spec.mlModel` as an author could write them without a fault. */
export const arbitraryModel = optional({
  tier: fc.constantFrom(...TIERS),
  profile: fc.constantFrom('platform-2026', 'legacy'),
  stateless: flag,
  residency: fc.constantFrom<string[]>(['any'], ['SG'], ['SG', 'ID'], ['VN']),
  artifact: optional({
    format: term('onnx', 'pickle', 'tensorrt'),
    version,
    uri: fc.constant('s3://models/fraud/7'),
    exportable: flag,
  }),
  deployments: fc.array(arbitraryDeployment, { maxLength: 4 }),
  training: optional({ provider, region }),
  pipeline: optional({ orchestrator: term('kubeflow', 'none') }),
  data: optional({
    tables: fc.array(
      optional({
        format: term('iceberg', 'redshift'),
        uri: fc.constant('s3://lake/tx'),
        provider,
        region,
        copies,
        scheduledExport: flag,
      }),
      { maxLength: 3 },
    ),
    featureStore: optional({
      kind: term('feast'),
      offlineExport: flag,
      copies,
    }),
    replicationLag: fc.record({
      minutes: fc.nat({ max: 100 }),
      asOf: fc.constantFrom('2026-11-20', '2026-11-20T08:00:00Z'),
    }),
  }),
  delivery: optional({
    ci: term('github-actions', 'codepipeline'),
    targets: fc.array(provider, { maxLength: 3 }),
  }),
  infrastructure: optional({ tool: term('terraform', 'cdk') }),
  identity: optional({
    workloadFederation: flag,
    externalSecrets: flag,
    staticCredentials: flag,
  }),
  hosted: optional({
    neutralApi: flag,
    equivalents: fc.array(provider, { maxLength: 2 }),
  }),
  recovery: optional({
    strategy: fc.constantFrom(...RECOVERY_STRATEGIES),
    rtoMinutes: fc.nat({ max: 1000 }),
    runbook: fc.constant('https://wiki.example/runbook'),
  }),
  governance: optional({
    license: fc.constantFrom('proprietary', 'apache-2.0'),
    reviewBy: fc.constant('2027-03-01'),
  }),
  monthlyCost: fc.record({
    amount: fc.nat({ max: 100_000 }),
    currency: fc.constantFrom('USD', 'SGD'),
  }),
});
