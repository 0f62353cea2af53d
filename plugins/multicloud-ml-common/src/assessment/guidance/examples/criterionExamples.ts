import type { CriterionId } from '../../../standard/Standard';
import type { ExampleTerms } from './exampleTerms';
import { yaml } from './yaml';

/** YAML that earns all points of a criterion: fields of `spec.mlModel` unless it says otherwise. */
export const CRITERION_EXAMPLES: Record<
  CriterionId,
  (terms: ExampleTerms) => string | undefined
> = {
  P1: ({ services, runtime }) => yaml`deployments:
  - { name: primary, role: primary, provider: aws, region: ap-southeast-1, service: ${services.aws}, runtime: ${runtime} }
  - { name: standby, role: standby, provider: gcp, region: asia-southeast1, service: ${services.gcp}, runtime: ${runtime} }`,
  P2: ({ orchestrator }) => yaml`pipeline: { orchestrator: ${orchestrator} }`,
  P3: ({ tableFormat }) => yaml`data:
  tables: [{ format: ${tableFormat}, uri: s3://lake/transactions }]`,
  P4: ({ featureStore }) => yaml`data:
  featureStore: { kind: ${featureStore} }`,
  P5: ({ artifactFormat }) =>
    yaml`artifact: { format: ${artifactFormat}, version: '7', uri: s3://models/fraud/7 }`,
  P6: ({ ci }) => yaml`delivery: { ci: ${ci}, targets: [aws, gcp] }`,
  P7: ({ tool }) => yaml`infrastructure: { tool: ${tool} }`,
  P8: ({ services, accelerator }) => yaml`deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, service: ${services.aws}, accelerator: ${accelerator} }`,
  P9: () =>
    yaml`identity: { workloadFederation: true, externalSecrets: true, staticCredentials: false }`,
  P10: () => yaml`# on a Group
metadata:
  annotations:
    multicloud-ml.io/operators: aws=4,gcp=2`,
};
