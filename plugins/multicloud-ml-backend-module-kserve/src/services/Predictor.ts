import { FRAMEWORKS, type InferenceService } from './inferenceServiceSchema';
import type { Container, Resources } from './resourcesSchema';

/** What serves the model, in one form for the ways in which KServe lets it be written. */
export interface Predictor {
  /** `model`: a ServingRuntime of KServe serves it. `custom`: a container of the author's own. */
  kind: 'model' | 'custom';
  format?: { name: string; version?: string };
  /** Name of the ServingRuntime, when it is stated. */
  runtime?: string;
  runtimeVersion?: string;
  protocol: string;
  image?: string;
  /** Where the model is fetched from. */
  uris: string[];
  /** What the containers that serve ask for. */
  resources: Resources[];
}

/** The name that KServe gives the container that serves. */
export const SERVING_CONTAINER = 'kserve-container';

/** @returns undefined for a service that states nothing of what serves */
export function predictorOf({
  spec: { predictor },
}: InferenceService): Predictor | undefined {
  const others: Resources[] = [
    ...(predictor.workerSpec?.containers ?? []).map(
      container => container.resources,
    ),
    { claims: predictor.resourceClaims },
  ];
  const uris = (predictor.storageUris ?? []).map(({ uri }) => uri);
  const key = FRAMEWORKS.find(framework => predictor[framework]);
  const model = predictor.model ?? (key && predictor[key]);
  if (model) {
    const format = model.modelFormat ?? (key && { name: key });
    return {
      kind: 'model',
      format: format && {
        name: format.name.toLowerCase(),
        version: ('version' in format && format.version) || undefined,
      },
      runtime: model.runtime ?? undefined,
      runtimeVersion: model.runtimeVersion ?? undefined,
      protocol: model.protocolVersion ?? 'v1',
      image: model.image ?? undefined,
      uris: [
        ...[model.storageUri ?? storedAt(model.storage)].filter(isText),
        ...uris,
      ],
      resources: [model.resources, ...others],
    };
  }
  const container = servingContainer(predictor.containers ?? []);
  return (
    container && {
      kind: 'custom',
      protocol: 'v1',
      image: container.image ?? undefined,
      uris: [...[storageOf(container)].filter(isText), ...uris],
      resources: [container.resources, ...others],
    }
  );
}

/** The one of the name that KServe gives it, else the first. */
export function servingContainer<T extends { name?: string | null }>(
  containers: readonly T[],
): T | undefined {
  return (
    containers.find(({ name }) => name === SERVING_CONTAINER) ?? containers[0]
  );
}

/** A custom container names its model by an environment variable, which makes KServe fetch it. */
function storageOf(container: Container): string | undefined {
  return (
    container.env?.find(({ name }) => name === 'STORAGE_URI')?.value ??
    undefined
  );
}

/** The address, when bucket and kind are stated here and not in a secret, which we do not read. */
function storedAt(
  storage:
    | { path?: string | null; parameters: Record<string, string> }
    | null
    | undefined,
): string | undefined {
  const { type, bucket } = storage?.parameters ?? {};
  return type && bucket && storage?.path
    ? `${type}://${bucket}/${storage.path.replace(/^\/+/, '')}`
    : undefined;
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}
