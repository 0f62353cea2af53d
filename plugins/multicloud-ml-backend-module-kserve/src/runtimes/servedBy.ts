import type { InferenceService } from '../services/inferenceServiceSchema';
import { type Predictor, servingContainer } from '../services/Predictor';
import type { Resources } from '../services/resourcesSchema';
import { runtimeOfImage, withTag } from './imageFacts';
import { selectRuntime } from './selectRuntime';
import type { ServingRuntime, ServingRuntimes } from './ServingRuntime';

/** What serves a model. */
export interface ServedBy {
  /** As the Standard names it. */
  runtime?: string;
  image?: string;
  /** What its containers ask for, the service's word before the runtime's; absent when that cannot be told. */
  resources?: Resources[];
}

/** The runtimes that KServe comes with and that are servers with a name of their own. */
const SHIPPED_RUNTIMES = new Map([
  ['kserve-tritonserver', 'triton'],
  ['kserve-huggingface-tritonserver', 'triton'],
  ['kserve-torchserve', 'torchserve'],
]);

/** What KServe, as it is shipped, selects for a format; any other it serves with a server that has no name of its own. */
const SHIPPED_FOR_FORMAT = new Map([
  ['triton', 'triton'],
  ['onnx', 'triton'],
  ['tensorrt', 'triton'],
  ['pytorch', 'torchserve'],
]);

/** A server that KServe runs by a ServingRuntime and that is none of those with a name of their own. */
const OTHER = 'kserve';

/**
 * Finds out what serves: by the image of the service, else by that of the ServingRuntime that is named or selected, else
 * by what KServe is shipped with.
 */
export function servedBy(
  service: InferenceService,
  predictor: Predictor,
  runtimes: ServingRuntimes,
): ServedBy {
  if (predictor.kind === 'custom') {
    const { image, resources } = predictor;
    const runtime = (image && runtimeOfImage(image)) ?? 'custom';
    return { runtime, image, resources };
  }
  const named =
    predictor.runtime ??
    service.status?.servingRuntimeName ??
    service.status?.clusterServingRuntimeName ??
    undefined;
  const found = selectRuntime(
    runtimes.all,
    service.metadata.namespace,
    predictor,
    named,
  );
  const container = servingContainer(found?.spec.containers ?? []);
  const image = predictor.image ?? imageOf(container?.image, predictor);
  return {
    runtime:
      (image && runtimeOfImage(image)) ??
      (found ? OTHER : guess(predictor, named, runtimes)),
    image,
    resources: resourcesOf(predictor, found, named),
  };
}

/** A runtime's image may hold a placeholder that only the pod fills. */
function imageOf(
  image: string | null | undefined,
  { runtimeVersion }: Predictor,
): string | undefined {
  if (!image || image.includes('{{')) {
    return undefined;
  }
  return runtimeVersion === undefined ? image : withTag(image, runtimeVersion);
}

/** Of a runtime that could not be read, as much as its name or the format tells. */
function guess(
  { format, image }: Predictor,
  named: string | undefined,
  { complete }: ServingRuntimes,
): string | undefined {
  if (named !== undefined) {
    const shipped = SHIPPED_RUNTIMES.get(named);
    return shipped ?? (named.startsWith('kserve-') ? OTHER : undefined);
  }
  if (complete || image !== undefined || format === undefined) {
    return undefined;
  }
  return SHIPPED_FOR_FORMAT.get(format.name) ?? OTHER;
}

function resourcesOf(
  predictor: Predictor,
  found: ServingRuntime | undefined,
  named: string | undefined,
): Resources[] | undefined {
  const container = servingContainer(found?.spec.containers ?? []);
  const [own, ...others] = predictor.resources;
  const inherited = container?.resources;
  const asks = Object.keys({ ...own?.limits, ...own?.requests }).some(name =>
    name.includes('/'),
  );
  if (!found && named !== undefined && !asks) {
    return undefined;
  }
  return [
    {
      limits: { ...inherited?.limits, ...own?.limits },
      requests: { ...inherited?.requests, ...own?.requests },
      claims: own?.claims ?? inherited?.claims,
    },
    ...others,
  ];
}
