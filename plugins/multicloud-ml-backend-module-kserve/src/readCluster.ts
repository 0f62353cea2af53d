import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ScopePage,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ClusterConnection } from './cluster/ClusterConnection';
import type { ClusterOptions } from './cluster/ClusterOptions';
import { listPages } from './cluster/listPages';
import { placeOf } from './place/ClusterPlace';
import { readNodes } from './place/readNodes';
import type { KServeInstance } from './readKServeInstances';
import { readServingRuntimes } from './runtimes/readServingRuntimes';
import { inferenceServiceSchema } from './services/inferenceServiceSchema';
import { LIST_SERVICES, servicesPaths } from './services/servicesPaths';
import {
  type ClusterContext,
  toReportedModel,
} from './services/toReportedModel';

const GRANT = 'Bind the ClusterRole of the README to the identity that reads.';

/** Reads one cluster, page by page. */
export async function* readCluster(
  { client }: ClusterConnection,
  cluster: ClusterOptions,
  options: KServeInstance['options'],
  signal: AbortSignal,
): AsyncGenerator<ScopePage> {
  const list = { pageSize: options.pageSize, signal };
  const nodes = await readNodes(client, list);
  const { place, oddities } = placeOf(cluster, nodes ?? []);
  const { denied, ...runtimes } = await readServingRuntimes(client, {
    ...list,
    namespaces: cluster.namespaces,
  });
  const problems: SourceProblem[] = oddities.map(message => ({
    subject: cluster.name,
    message,
  }));
  if (!nodes && !(cluster.provider && cluster.region)) {
    problems.push({
      subject: cluster.name,
      message: `The nodes of ${cluster.name} may not be read, so provider and region are unknown where the configuration does not state them. ${GRANT} Or state provider and region of the cluster.`,
    });
  }
  for (const what of denied) {
    problems.push({
      subject: cluster.name,
      message: `The ${what} of ${cluster.name} may not be read, so some runtimes and images are unknown. ${GRANT}`,
    });
  }
  yield { problems };
  const context = { cluster, place, runtimes, keys: options };
  for (const path of servicesPaths(cluster)) {
    for await (const items of listPages(client, {
      ...list,
      what: LIST_SERVICES,
      path,
    })) {
      yield toPage(items, context);
    }
  }
}

function toPage(items: unknown[], context: ClusterContext): ScopePage {
  const models: ReportedModel[] = [];
  const problems: SourceProblem[] = [];
  for (const item of items) {
    const { data, error } = inferenceServiceSchema.safeParse(item);
    if (data) {
      models.push(toReportedModel(data, context));
    } else {
      problems.push({
        subject: nameOf(item) ?? context.cluster.name,
        message: `An InferenceService of ${
          context.cluster.name
        } could not be read: ${error.issues
          .slice(0, 3)
          .map(({ path }) => path.join('.') || 'it')
          .join(
            ', ',
          )} is not as KServe’s CRD has it. Correct it, or update KServe.`,
      });
    }
  }
  return { models, problems };
}

/** Of an item that may be anything. */
function nameOf(item: unknown): string | undefined {
  const { data } = inferenceServiceSchema.shape.metadata
    .pick({ name: true, namespace: true })
    .safeParse(
      typeof item === 'object' && item !== null && 'metadata' in item
        ? item.metadata
        : undefined,
    );
  return data && `${data.namespace}/${data.name}`;
}
