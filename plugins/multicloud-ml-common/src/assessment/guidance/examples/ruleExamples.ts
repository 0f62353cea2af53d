import type { ExampleTerms } from './exampleTerms';
import { yaml } from './yaml';

/** YAML under which a recovery rule does not match, where a field decides it. D03's is the one under which it does. */
export const RULE_EXAMPLES: Partial<
  Record<string, (terms: ExampleTerms) => string | undefined>
> = {
  D00: () => yaml`tier: T2`,
  D01: () => yaml`deployments:
  - { role: primary, provider: aws, region: ap-southeast-1 }`,
  D03: () => yaml`tier: T4`,
  D10: ({ services }) => yaml`deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, service: ${services.aws} }
  - { role: backup, provider: aws, region: ap-southeast-3 }`,
  D11: ({ services }) => yaml`deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, service: ${services.aws} }
  - { role: standby, provider: gcp, region: asia-southeast1, service: ${services.gcp}, replicas: 1 }`,
  D20: ({
    services,
    strategy,
    secondRole,
  }) => yaml`recovery: { strategy: ${strategy} }
deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, service: ${services.aws} }
  - { role: ${secondRole}, provider: gcp, region: asia-southeast1, service: ${services.gcp}, replicas: 1 }`,
  D22: ({ lagMinutes, today }) => yaml`data:
  replicationLag: { minutes: ${lagMinutes}, asOf: ${today} }`,
  D23: ({ tableFormat }) => yaml`data:
  tables:
    - { format: ${tableFormat}, provider: aws, region: ap-southeast-1, copies: [gcp/asia-southeast1] }`,
  D24: () => yaml`deployments:
  - { role: primary, provider: aws, region: ap-southeast-1, version: '7' }
  - { role: standby, provider: gcp, region: asia-southeast1, version: '7' }`,
  D26: () => yaml`residency: [SG, ID]
deployments:
  - { role: primary, provider: aws, region: ap-southeast-1 }
  - { role: standby, provider: gcp, region: asia-southeast2 }`,
  D30: ({ drill, lagMinutes }) => yaml`# a drill, as it is recorded
type: failover
from: aws/ap-southeast-1
to: gcp/asia-southeast1
startedAt: ${drill.startedAt}
recoveredAt: ${drill.recoveredAt}
dataLossMinutes: ${lagMinutes}
result: passed`,
};
