import type { Deployment } from '../../model/MlModel';
import type { AssessmentInput } from '../Assessment';

/** Changes one fact of an input, whoever states it. */
export interface FactChange {
  name: string;
  apply(input: AssessmentInput): void;
  /** Leaves what sources see out of account: they would be asked instead. */
  declaredOnly?: boolean;
}

function ofDeployments(field: keyof Deployment): FactChange[] {
  return [0, 1, 2, 3].map(index => ({
    name: `deployments[${index}].${field}`,
    apply(input) {
      const declared = input.declared.deployments?.[index];
      if (declared) {
        delete declared[field];
      }
      for (const observation of input.observations) {
        for (const seen of observation.deployments) {
          if (seen.externalId === `d${index}`) {
            delete seen[field];
          }
        }
      }
    },
  }));
}

function fact(name: string, apply: FactChange['apply']): FactChange {
  return { name, apply };
}

/**
 * Facts whose absence is "unknown", each taken out. Left out on purpose: `artifact.exportable`, `scheduledExport`,
 * `hosted.equivalents` and `identity.staticCredentials`, whose absence the Standard reads as an answer, and `tier`, which says how much must be
 * proved. A source that sees a deployment without a role gives it one, so roles are hidden where nobody looks.
 */
export const HIDINGS: FactChange[] = [
  ...ofDeployments('role').map(change => ({ ...change, declaredOnly: true })),
  ...ofDeployments('provider'),
  ...ofDeployments('region'),
  ...ofDeployments('service'),
  ...ofDeployments('imageOrigin'),
  ...ofDeployments('accelerator'),
  fact('artifact.format', ({ declared }) => delete declared.artifact?.format),
  fact('pipeline', ({ declared }) => delete declared.pipeline),
  fact('data.tables', ({ declared }) => delete declared.data?.tables),
  ...[0, 1, 2].flatMap(index => [
    fact(
      `data.tables[${index}].format`,
      ({ declared }) => delete declared.data?.tables?.[index]?.format,
    ),
  ]),
  fact(
    'data.featureStore',
    ({ declared }) => delete declared.data?.featureStore,
  ),
  fact(
    'data.featureStore.offlineExport',
    ({ declared }) => delete declared.data?.featureStore?.offlineExport,
  ),
  fact('delivery.ci', ({ declared }) => delete declared.delivery?.ci),
  fact('delivery.targets', ({ declared }) => delete declared.delivery?.targets),
  fact('infrastructure', ({ declared }) => delete declared.infrastructure),
  fact(
    'identity.workloadFederation',
    ({ declared }) => delete declared.identity?.workloadFederation,
  ),
  fact(
    'identity.externalSecrets',
    ({ declared }) => delete declared.identity?.externalSecrets,
  ),
  fact(
    'hosted.neutralApi',
    ({ declared }) => delete declared.hosted?.neutralApi,
  ),
  fact('stateless', ({ declared }) => delete declared.stateless),
  fact('operators', input => {
    input.operators = {};
  }),
  fact('the last drill', input => {
    input.drills.pop();
  }),
  fact('observations', input => {
    input.observations = [];
  }),
];

/** Makes one value better than it is, or leaves it; whoever states it. */
export const IMPROVEMENTS: FactChange[] = [
  ...[0, 1, 2, 3].flatMap(index => [
    improve(index, 'service', service =>
      service === 'hosted-api' || service === 'sagemaker-endpoint'
        ? 'eks'
        : service,
    ),
    improve(index, 'imageOrigin', origin => origin && ('own' as const)),
    improve(index, 'accelerator', one =>
      one === 'tpu' || one === 'gaudi' ? 'nvidia' : one,
    ),
  ]),
  fact('pipeline.orchestrator', ({ declared: { pipeline } }) => {
    if (pipeline?.orchestrator && pipeline.orchestrator !== 'none') {
      pipeline.orchestrator = 'kubeflow';
    }
  }),
  ...[0, 1, 2].flatMap(index => [
    fact(`data.tables[${index}].format`, ({ declared }) => {
      const table = declared.data?.tables?.[index];
      if (table?.format) {
        table.format = 'iceberg';
      }
    }),
    fact(`data.tables[${index}].scheduledExport`, ({ declared }) => {
      const table = declared.data?.tables?.[index];
      if (table) {
        table.scheduledExport = true;
      }
    }),
  ]),
  fact('data.featureStore.offlineExport', ({ declared }) => {
    if (declared.data?.featureStore) {
      declared.data.featureStore.offlineExport = true;
    }
  }),
  fact('artifact.format', ({ declared: { artifact } }) => {
    if (artifact?.format) {
      artifact.format = 'onnx';
    }
  }),
  fact('delivery.ci', ({ declared: { delivery } }) => {
    if (delivery?.ci) {
      delivery.ci = 'github-actions';
    }
  }),
  fact('delivery.targets', ({ declared: { delivery } }) => {
    delivery?.targets?.push('aws', 'gcp');
  }),
  fact('infrastructure.tool', ({ declared: { infrastructure } }) => {
    if (infrastructure?.tool) {
      infrastructure.tool = 'terraform';
    }
  }),
  fact('identity.staticCredentials', ({ declared: { identity } }) => {
    if (identity?.staticCredentials) {
      identity.staticCredentials = false;
    }
  }),
  fact('identity.workloadFederation', ({ declared: { identity } }) => {
    if (identity?.workloadFederation === false) {
      identity.workloadFederation = true;
    }
  }),
  fact('hosted.equivalents', ({ declared: { hosted } }) => {
    hosted?.equivalents?.push('azure');
  }),
  fact('hosted.neutralApi', ({ declared: { hosted } }) => {
    if (hosted?.neutralApi === false) {
      hosted.neutralApi = true;
    }
  }),
  fact('operators', ({ operators }) => {
    for (const provider of Object.keys(operators)) {
      operators[provider] += 2;
    }
  }),
];

function improve<K extends 'service' | 'imageOrigin' | 'accelerator'>(
  index: number,
  field: K,
  better: (value: Deployment[K]) => Deployment[K],
): FactChange {
  return {
    name: `deployments[${index}].${field}`,
    apply(input) {
      const seen = input.observations.flatMap(one => one.deployments);
      const stated: Deployment[] = [
        ...(input.declared.deployments ?? []).slice(index, index + 1),
        ...seen.filter(one => one.externalId === `d${index}`),
      ];
      for (const one of stated) {
        one[field] = better(one[field]);
      }
    },
  };
}
