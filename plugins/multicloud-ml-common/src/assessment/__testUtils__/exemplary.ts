import type { JsonObject } from '@backstage/types';
import type { Drill } from '../../drills/Drill';
import type { Deployment } from '../../model/MlModel';
import { createSiteDirectory } from '../../regions/createSiteDirectory';
import { createStandard } from '../../standard/createStandard';
import { assess } from '../assess';
import type { Assessment, AssessmentInput } from '../Assessment';
import type { AssessmentContext } from '../AssessmentContext';

/** The clock of every example: a Friday, 08:00 UTC. */
export const NOW = new Date('2026-11-20T08:00:00Z');

/** An instant so many days, hours and minutes before `NOW`; negative ones lie ahead. */
export function ago(days: number, hours = 0, minutes = 0): string {
  const milliseconds = ((days * 24 + hours) * 60 + minutes) * 60_000;
  return new Date(NOW.getTime() - milliseconds).toISOString();
}

/** A day so many days before `NOW`. */
export function dayAgo(days: number): string {
  return ago(days).slice(0, 10);
}

export function context(overrides: JsonObject = {}): AssessmentContext {
  return {
    standard: createStandard(overrides),
    sites: createSiteDirectory(),
    now: NOW,
  };
}

export const PRIMARY: Deployment = {
  name: 'primary',
  role: 'primary',
  provider: 'aws',
  region: 'ap-southeast-1',
  service: 'eks',
  runtime: 'kserve',
  image: 'registry.example/fraud:7',
  imageOrigin: 'own',
  accelerator: 'nvidia',
  replicas: 3,
  version: '7',
};

export const STANDBY: Deployment = {
  ...PRIMARY,
  name: 'standby',
  role: 'standby',
  provider: 'gcp',
  region: 'asia-southeast1',
  service: 'gke',
  replicas: 1,
};

/** A failover from AWS to Google Cloud that took 40 minutes, lost 4 minutes of data, and was confirmed. */
export function drill(change: Partial<Drill> = {}): Drill {
  return {
    id: 'drill-1',
    entityRef: 'component:default/fraud',
    type: 'failover',
    from: 'aws/ap-southeast-1',
    to: 'gcp/asia-southeast1',
    startedAt: ago(30, 0, 40),
    recoveredAt: ago(30),
    dataLossMinutes: 4,
    result: 'passed',
    recordedBy: 'user:default/ana',
    confirmedBy: 'user:default/budi',
    recordedAt: ago(30),
    ...change,
  };
}

/** The facts of a second pair of eyes: what a source sees of a deployment. */
export function seen(
  deployment: Deployment,
  change: Partial<
    AssessmentInput['observations'][number]['deployments'][number]
  > = {},
): AssessmentInput['observations'][number] {
  return {
    source: 'file/fleet',
    seenAt: ago(0, 1),
    model: { externalId: 'fraud', name: 'fraud', facts: {} },
    deployments: [
      {
        ...deployment,
        externalId: `fraud/${deployment.name}`,
        runningReplicas: deployment.replicas,
        healthy: true,
        seenAt: ago(0, 1),
        firstSeenAt: ago(60),
        ...change,
      },
    ],
  };
}

/** A T1 model that earns every point and is protected: every example takes something away from it. */
export function exemplary(): AssessmentInput {
  return {
    entityRef: 'component:default/fraud',
    ownerRef: 'group:default/risk-ml',
    ownerIsGroup: true,
    lifecycle: 'production',
    declared: {
      tier: 'T1',
      residency: ['SG'],
      artifact: { format: 'onnx', version: '7' },
      deployments: [{ ...PRIMARY }, { ...STANDBY }],
      pipeline: { orchestrator: 'kubeflow' },
      data: {
        tables: [
          {
            format: 'iceberg',
            uri: 's3://lake/tx',
            provider: 'aws',
            region: 'ap-southeast-1',
            copies: ['gcp/asia-southeast1'],
          },
        ],
        featureStore: { kind: 'feast' },
        replicationLag: { minutes: 4, asOf: dayAgo(2) },
      },
      delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
      infrastructure: { tool: 'terraform' },
      identity: { workloadFederation: true, externalSecrets: true },
      recovery: { strategy: 'WARM_STANDBY', rtoMinutes: 30, rpoMinutes: 5 },
      governance: {
        riskClass: 'high',
        license: 'proprietary',
        modelCard: 'https://wiki.example/fraud',
        monitoring: 'https://grafana.example/fraud',
        reviewBy: '2027-03-01',
      },
      monthlyCost: { amount: 8420, currency: 'USD' },
    },
    problems: [],
    profiles: [],
    observations: [],
    drills: [drill()],
    exemptions: [],
    operators: { aws: 4, gcp: 2 },
    dependents: [],
  };
}

export type Change = (input: AssessmentInput) => void;

/** The exemplary model with something changed. */
export function changed(...changes: Change[]): AssessmentInput {
  const input = exemplary();
  changes.forEach(change => change(input));
  return input;
}

/** What the default Standard says of the exemplary model with something changed. */
export function assessed(...changes: Change[]): Assessment {
  return assess(changed(...changes), context());
}
