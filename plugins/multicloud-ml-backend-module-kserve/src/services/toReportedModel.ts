import type {
  ReportedDeployment,
  ReportedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  firstTag,
  type TagKeys,
  taggedFacts,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ClusterOptions } from '../cluster/ClusterOptions';
import type { ClusterPlace } from '../place/ClusterPlace';
import { digestOf, imageOriginOf } from '../runtimes/imageFacts';
import { servedBy } from '../runtimes/servedBy';
import type { ServingRuntimes } from '../runtimes/ServingRuntime';
import { acceleratorOf, neuronOf } from './acceleratorOf';
import { artifactFormatOf } from './artifactFormatOf';
import type { InferenceService } from './inferenceServiceSchema';
import { type Predictor, predictorOf } from './Predictor';
import { statusFacts } from './statusFacts';

/** What every service of a cluster is read with. */
export interface ClusterContext {
  cluster: ClusterOptions;
  place: ClusterPlace;
  runtimes: ServingRuntimes;
  keys: TagKeys;
}

/** The inventory's limits. */
const MOST_LABELS = 100;
const LONGEST_LABEL = 1024;
const MOST_SOURCES = 500;

/** Annotations of tools, which repeat the whole object. */
const NOISE = new Set(['kubectl.kubernetes.io/last-applied-configuration']);

/** An InferenceService as a model with one deployment. */
export function toReportedModel(
  service: InferenceService,
  context: ClusterContext,
): ReportedModel {
  const { cluster, keys } = context;
  const { name, namespace, labels, annotations } = service.metadata;
  const externalId = `${
    cluster.resourceId?.replace(/\/+$/, '') ?? `k8s://${cluster.name}`
  }/${namespace}/${name}`;
  // An annotation may hold what a label may not, such as the ref of an entity.
  const { tier, artifactFormat, ...tagged } = taggedFacts(keys, [
    annotations,
    labels,
  ]);
  const predictor = predictorOf(service);
  const digest = predictor && digestOfModel(predictor);
  const { format, ...deployment } = describe(service, predictor, context);
  return {
    externalId,
    name,
    ...tagged,
    labels: labelsOf(labels, annotations),
    sourceUris: portable(predictor?.uris ?? []).slice(0, MOST_SOURCES),
    digests: digest === undefined ? [] : [digest],
    facts: {
      tier,
      artifact: {
        format: artifactFormat ?? format,
        uri: predictor?.uris[0],
        digest,
      },
    },
    deployments: [
      {
        ...deployment,
        externalId,
        name: `${cluster.name}/${namespace}/${name}`,
        role: firstTag(keys.roleTag, [annotations, labels]),
        digest: digest ?? digestOfCustomImage(predictor),
      },
    ],
  };
}

function describe(
  service: InferenceService,
  predictor: Predictor | undefined,
  { place, runtimes }: ClusterContext,
): Omit<ReportedDeployment, 'externalId'> & { format?: string } {
  const { neuron, ...where } = place;
  const served = predictor && servedBy(service, predictor, runtimes);
  const wanted =
    service.spec.predictor.nodeSelector['node.kubernetes.io/instance-type'];
  return {
    ...where,
    ...statusFacts(service),
    runtime: served?.runtime,
    image: served?.image,
    imageOrigin: served?.image && imageOriginOf(served.image),
    accelerator:
      served?.resources &&
      acceleratorOf(served.resources, neuronOf(wanted ?? '') ?? neuron),
    format: predictor && artifactFormatOf(predictor, served ?? {}),
  };
}

/** Of an artifact that lies in an OCI registry. */
function digestOfModel({ uris }: Predictor): string | undefined {
  const [uri] = uris;
  return uri?.startsWith('oci://') ? digestOf(uri) : undefined;
}

/** A container that fetches no model carries it inside, so that its digest says which one runs. */
function digestOfCustomImage(predictor: Predictor | undefined) {
  return predictor?.kind === 'custom' &&
    predictor.uris.length === 0 &&
    predictor.image
    ? digestOf(predictor.image)
    : undefined;
}

/** A volume of one namespace means nothing elsewhere: two of one name are two. */
function portable(uris: readonly string[]): string[] {
  return [...new Set(uris.filter(uri => !/^(?:pvc|file):/.test(uri)))];
}

function labelsOf(
  labels: Record<string, string>,
  annotations: Record<string, string>,
): Record<string, string> {
  const all = Object.entries({ ...annotations, ...labels })
    .filter(([key, value]) => !NOISE.has(key) && value.length <= LONGEST_LABEL)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(all.slice(0, MOST_LABELS));
}
