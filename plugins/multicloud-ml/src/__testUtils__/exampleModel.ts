import {
  assess,
  createSiteDirectory,
  createStandard,
  nextSteps,
  parseModel,
  toSummary,
  type AssessmentInput,
  type Drill,
  type GetModelResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

export const EXAMPLE_REF = 'component:default/fraud';
const standard = createStandard();
const sites = createSiteDirectory();

/** A T1 model that is known in full: two providers, everything open, no drill yet. */
const BLOCK = {
  tier: 'T1',
  stateless: true,
  residency: ['SG', 'ID'],
  artifact: { format: 'onnx', version: '7' },
  deployments: [
    {
      name: 'primary',
      role: 'primary',
      provider: 'aws',
      region: 'ap-southeast-1',
      service: 'eks',
      accelerator: 'cpu',
      replicas: 3,
      version: '7',
    },
    {
      name: 'jakarta',
      role: 'standby',
      provider: 'gcp',
      region: 'asia-southeast2',
      service: 'gke',
      accelerator: 'cpu',
      replicas: 1,
      version: '7',
    },
  ],
  pipeline: { orchestrator: 'kubeflow' },
  data: { tables: [{ format: 'redshift' }], featureStore: { kind: 'none' } },
  delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
  infrastructure: { tool: 'terraform' },
  identity: { workloadFederation: true, externalSecrets: true },
  recovery: { strategy: 'WARM_STANDBY' },
  monthlyCost: { amount: 8420, currency: 'USD' },
};

/**
 * What the backend answers for a model, made by the real assessment, so that no page is tested on figures that cannot be.
 */
export function exampleModel(
  change: {
    block?: Record<string, unknown>;
    drills?: Drill[];
    input?: Partial<AssessmentInput>;
    response?: Partial<GetModelResponse>;
  } = {},
): GetModelResponse {
  const { declared, problems } = parseModel(change.block ?? BLOCK, {
    standard,
  });
  const drills = change.drills ?? [];
  const input: AssessmentInput = {
    entityRef: EXAMPLE_REF,
    ownerRef: 'group:default/risk',
    ownerIsGroup: true,
    lifecycle: 'production',
    declared,
    problems,
    profiles: [],
    observations: [],
    drills,
    exemptions: [],
    operators: { aws: 2, gcp: 2 },
    dependents: [],
    ...change.input,
  };
  const context = { standard, sites, now: new Date() };
  const assessment = assess(input, context);
  return {
    summary: toSummary(assessment, { title: 'Fraud' }),
    assessment,
    nextSteps: nextSteps(input, context, assessment),
    drills,
    exemptions: [],
    permissions: {
      recordDrill: true,
      confirmDrill: true,
      requestExemption: true,
      approveExemption: true,
      readCost: true,
    },
    caller: 'user:default/guest',
    ...change.response,
  };
}

/** A passed failover of the example model, ten days ago; what it measured is inside the objectives. */
export function exampleDrill(change: Partial<Drill> = {}): Drill {
  const started = Date.now() - 10 * 24 * 60 * 60_000;
  return {
    id: 'drill-1',
    entityRef: EXAMPLE_REF,
    type: 'failover',
    from: 'aws/ap-southeast-1',
    to: 'gcp/asia-southeast2',
    startedAt: new Date(started).toISOString(),
    recoveredAt: new Date(started + 48 * 60_000).toISOString(),
    dataLossMinutes: 4,
    result: 'passed',
    recordedBy: 'user:default/aisyah',
    recordedAt: new Date(started + 60 * 60_000).toISOString(),
    ...change,
  };
}
