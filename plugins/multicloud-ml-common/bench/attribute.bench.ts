import {
  type AttributableDeployment,
  type AttributionContext,
  type CostItem,
  createAttributor,
  findAnomalies,
  splitAmount,
  weighParts,
} from '../src';

const MODELS = 10_000;
const SITES = 3;
const ITEMS = 100_000;
const ROUNDS = 7;
const CLUSTER_SIZE = 50;

/** A fleet of models with an endpoint at AWS and Google Cloud, and a place in an AKS cluster that fifty share. */
function generateContext(): AttributionContext {
  const models = Array.from({ length: MODELS }, (_, index) => ({
    entityRef: `component:default/model-${index}`,
    ownerRef: `group:default/team-${index % 200}`,
  }));
  const deployments = models.flatMap(({ entityRef, ownerRef }, index) =>
    Array.from(
      { length: SITES },
      (_, site): AttributableDeployment => ({
        entityRef,
        ownerRef,
        deployment: ['primary', 'standby', 'replica'][site],
        role: (['primary', 'standby', 'replica'] as const)[site],
        provider: ['aws', 'gcp', 'azure'][site],
        region: ['ap-southeast-1', 'asia-southeast1', 'southeastasia'][site],
        account: ['111122223333', 'np-ml', 'np-enterprise'][site],
        externalIds: [idOf(index, site)],
        replicas: (index % 4) + 1,
      }),
    ),
  );
  return { models, deployments, accounts: { 'np-ml': 'group:default/ml' } };
}

function idOf(index: number, site: number): string {
  const cluster = Math.floor(index / CLUSTER_SIZE);
  return [
    `arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/model-${index}/AllTraffic`,
    `//aiplatform.googleapis.com/projects/np-ml/locations/asia-southeast1/endpoints/${index}`,
    `/subscriptions/np-enterprise/resourceGroups/ml/providers/Microsoft.ContainerService/managedClusters/ml-${cluster}/models/model-${index}`,
  ][site];
}

/** Items that take every way in turn, and some that take none. */
function generateItem(_: unknown, position: number): CostItem {
  const index = (position * 7919) % MODELS;
  const cluster = `ml-${Math.floor(index / CLUSTER_SIZE)}`;
  const aws = { provider: 'aws', service: 'Amazon SageMaker' };
  const gcp = { provider: 'gcp', service: 'Vertex AI', accountId: 'np-ml' };
  const azure = { provider: 'azure', service: 'Azure Kubernetes Service' };
  const ways = [
    { ...aws, tag: `default/model-${index}`, region: 'ap-southeast-1' },
    { ...aws, resourceId: idOf(index, 0).replace('/AllTraffic', '') },
    {
      ...gcp,
      resourceId: idOf(index, 1).slice('//aiplatform.googleapis.com/'.length),
    },
    { ...azure, cluster },
    { ...azure, resourceId: idOf(index, 2).split('/models/')[0] },
    {
      ...gcp,
      resourceId: `projects/np-ml/locations/asia-southeast1/customJobs/${position}`,
    },
    { ...aws, tag: `nobody-${position}`, resourceId: `i-${position}` },
  ];
  return { machineLearning: true, tax: false, ...ways[position % ways.length] };
}

/** The median of several rounds, in milliseconds, by the clock; the first two warm the compiler up. */
function measure(run: () => void): number {
  const times = Array.from({ length: ROUNDS + 2 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.slice(2).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

const context = generateContext();
const items = Array.from({ length: ITEMS }, generateItem);
const attribute = createAttributor(context);
const unknownHours = () => undefined;
const days = Array.from({ length: 100 }, (_, index) => ({
  day: new Date(Date.UTC(2026, 7, 1 + index)).toISOString().slice(0, 10),
  amount: (1000 + (index % 7) * 40 + ((index * 7919) % 97)).toFixed(2),
}));

const rows: Array<[string, number]> = [
  [
    `index ${MODELS * SITES} deployments of ${MODELS} models`,
    measure(() => createAttributor(context)),
  ],
  [
    `attribute ${ITEMS} items, each way in turn`,
    measure(() => items.forEach(item => attribute(item))),
  ],
  [
    `split one amount over the ${CLUSTER_SIZE} deployments of a cluster, 1000 times`,
    measure(() => {
      const { parts } = attribute(items[3]);
      for (let round = 0; round < 1000; round++) {
        splitAmount(
          '1234.567890123456',
          weighParts(parts, unknownHours).weights,
        );
      }
    }),
  ],
  [
    'look for anomalies in 30 of 100 days, 1000 times',
    measure(() => {
      for (let round = 0; round < 1000; round++) {
        findAnomalies(days, { from: days[70].day });
      }
    }),
  ],
];
process.stdout.write(
  [
    '| what | by the clock |',
    '| --- | --- |',
    ...rows.map(([what, time]) => `| ${what} | ${time.toFixed(1)} ms |`),
    '',
  ].join('\n'),
);
