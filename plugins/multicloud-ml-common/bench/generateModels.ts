import type {
  AssessmentInput,
  Deployment,
  Drill,
  MlModel,
  Observation,
  Profile,
  Tier,
} from '../src';

const DAY = 86_400_000;

/** A site with the services by which models run there: Kubernetes, and the provider's own endpoints. */
export type GeneratedSite = readonly [
  provider: string,
  region: string,
  kubernetes: string,
  endpoint: string,
];

/** Sites of a fleet that is strong in Southeast Asia; country for residency rules. */
const SITES: readonly GeneratedSite[] = [
  ['aws', 'ap-southeast-1', 'eks', 'sagemaker-endpoint'],
  ['aws', 'ap-southeast-3', 'eks', 'sagemaker-endpoint'],
  ['gcp', 'asia-southeast1', 'gke', 'vertex-endpoint'],
  ['gcp', 'asia-southeast2', 'gke', 'vertex-endpoint'],
  ['azure', 'southeastasia', 'aks', 'azureml-endpoint'],
  ['azure', 'malaysiawest', 'aks', 'azureml-endpoint'],
];

const TIERS: Array<Tier | undefined> = [
  'T1',
  'T2',
  'T2',
  'T3',
  'T3',
  'T4',
  undefined,
];

/** The profile that most models of a generated fleet inherit. */
export const GENERATED_PROFILE: { name: string; facts: Profile } = {
  name: 'platform',
  facts: {
    pipeline: { orchestrator: 'kubeflow' },
    delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
    infrastructure: { tool: 'terraform' },
    identity: { workloadFederation: true, externalSecrets: true },
  },
};

/**
 * A fleet of any size, the same for the same seed: every grade, every recovery status, models seen by a source, declared
 * only, or both, with and without drills, costs and profiles.
 */
export function generateModels(
  count: number,
  options: {
    seed?: number;
    now?: Date;
    teams?: number;
    /** Default: six in Southeast Asia. */
    sites?: readonly GeneratedSite[];
  } = {},
): AssessmentInput[] {
  const random = createRandom(options.seed ?? 1);
  const now = options.now ?? new Date('2026-11-20T08:00:00Z');
  const teams = options.teams ?? Math.max(1, Math.round(count / 50));
  return Array.from({ length: count }, (_, index) =>
    generateModel(index, teams, now, options.sites ?? SITES, random),
  );
}

interface Random {
  chance(share: number): boolean;
  whole(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: small, fast, and the same everywhere. */
function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance: share => next() < share,
    whole: limit => Math.floor(next() * limit),
    pick: items => items[Math.floor(next() * items.length)],
  };
}

function generateModel(
  index: number,
  teams: number,
  now: Date,
  sites: readonly GeneratedSite[],
  random: Random,
): AssessmentInput {
  const entityRef = `component:default/model-${index}`;
  const declared = generateFacts(index, now, sites, random);
  const observed = random.chance(0.4);
  return {
    entityRef,
    ownerRef: `group:default/team-${index % teams}`,
    ownerIsGroup: true,
    lifecycle: random.chance(0.7) ? 'production' : 'experimental',
    declared,
    problems: [],
    profiles: random.chance(0.6) ? [GENERATED_PROFILE] : [],
    observations: observed ? [generateObservation(index, declared, now)] : [],
    drills: random.chance(0.4)
      ? [generateDrill(entityRef, declared, now, random)]
      : [],
    exemptions: [],
    operators: random.chance(0.7) ? { aws: 4, gcp: random.whole(4) } : {},
    dependents: random.chance(0.1)
      ? [{ entityRef: 'component:default/checkout', tier: 'T1' }]
      : [],
  };
}

function generateFacts(
  index: number,
  now: Date,
  sites: readonly GeneratedSite[],
  random: Random,
): MlModel {
  const [provider, region] = random.pick(sites);
  const day = (ago: number) =>
    new Date(now.getTime() - ago * DAY).toISOString().slice(0, 10);
  return {
    tier: random.pick(TIERS),
    stateless: random.chance(0.2) ? true : undefined,
    residency: random.chance(0.6) ? ['SG', 'ID', 'MY'] : undefined,
    artifact: {
      format: random.pick(['onnx', 'pickle', 'safetensors', 'tensorrt']),
      version: String(random.whole(9) + 1),
      exportable: random.chance(0.05) ? false : undefined,
    },
    deployments: generateDeployments(sites, random),
    pipeline: random.chance(0.5)
      ? {
          orchestrator: random.pick([
            'kubeflow',
            'sagemaker-pipelines',
            'none',
          ]),
        }
      : undefined,
    data: {
      tables: random.chance(0.8)
        ? [
            {
              format: random.pick(['iceberg', 'delta', 'parquet', 'redshift']),
              uri: `s3://lake/table-${index}`,
              provider,
              region,
              copies: random.chance(0.5) ? ['gcp/asia-southeast1'] : undefined,
            },
          ]
        : undefined,
      featureStore: random.chance(0.7)
        ? { kind: random.pick(['feast', 'none', 'sagemaker']) }
        : undefined,
      replicationLag: random.chance(0.5)
        ? { minutes: random.whole(90), asOf: day(random.whole(45)) }
        : undefined,
    },
    recovery: random.chance(0.6)
      ? { strategy: 'WARM_STANDBY', rtoMinutes: 30, rpoMinutes: 5 }
      : undefined,
    governance: random.chance(0.5)
      ? {
          riskClass: 'high',
          license: 'proprietary',
          reviewBy: day(random.whole(200) - 150),
        }
      : undefined,
    monthlyCost: random.chance(0.8)
      ? { amount: random.whole(20_000) + 1, currency: 'USD' }
      : undefined,
  };
}

function generateDeployments(
  sites: readonly GeneratedSite[],
  random: Random,
): Deployment[] {
  const roles = random.pick([
    ['primary'],
    ['primary', 'standby'],
    ['primary', 'replica'],
    ['primary', 'backup'],
    ['primary', 'replica', 'standby'],
  ] as const);
  const first = random.whole(sites.length);
  const managed = random.chance(0.3);
  return roles.map((role, index) => {
    const [provider, region, kubernetes, endpoint] =
      sites[(first + index * 2) % sites.length];
    return {
      name: index === 0 ? 'primary' : `${role}-${index}`,
      role,
      provider,
      region,
      service: managed && index === 0 ? endpoint : kubernetes,
      runtime: 'kserve',
      image: 'registry.example/model:7',
      imageOrigin: 'own',
      accelerator: random.pick(['cpu', 'nvidia', 'nvidia', 'tpu']),
      replicas: random.whole(4),
      version: random.chance(0.9) ? '7' : '6',
    };
  });
}

function generateObservation(
  index: number,
  declared: MlModel,
  now: Date,
): Observation {
  const seenAt = new Date(now.getTime() - 600_000).toISOString();
  return {
    source: 'file/fleet',
    seenAt,
    model: {
      externalId: `model-${index}`,
      name: `model-${index}`,
      facts: { artifact: declared.artifact },
    },
    deployments: (declared.deployments ?? []).map((deployment, position) => ({
      ...deployment,
      externalId: `model-${index}/${position}`,
      runningReplicas: deployment.replicas,
      healthy: true,
      traffic: position === 0 ? 1 : 0,
      seenAt,
      firstSeenAt: seenAt,
    })),
  };
}

function generateDrill(
  entityRef: string,
  declared: MlModel,
  now: Date,
  random: Random,
): Drill {
  const [primary, second] = declared.deployments ?? [];
  const ago = random.whole(200);
  const startedAt = new Date(now.getTime() - ago * DAY - 2 * 3_600_000);
  return {
    id: `drill-${entityRef}`,
    entityRef,
    type: random.pick(['tabletop', 'restore', 'failover']),
    from: `${primary?.provider}/${primary?.region}`,
    to: `${second?.provider ?? 'gcp'}/${second?.region ?? 'asia-southeast1'}`,
    startedAt: startedAt.toISOString(),
    recoveredAt: new Date(
      startedAt.getTime() + (random.whole(90) + 5) * 60_000,
    ).toISOString(),
    dataLossMinutes: random.whole(20),
    result: random.chance(0.9) ? 'passed' : 'failed',
    recordedBy: 'user:default/ana',
    confirmedBy: random.chance(0.8) ? 'user:default/budi' : undefined,
    recordedAt: startedAt.toISOString(),
    setting: {
      provider: primary?.provider,
      region: primary?.region,
      service: primary?.service,
    },
  };
}
