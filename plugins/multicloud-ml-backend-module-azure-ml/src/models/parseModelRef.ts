import { parseResourceId, type ResourcePlace } from '../arm/resourceId';

/** A model as something refers to it. */
export interface ModelRef {
  /** Its name; Azure ML tells models apart by the case of their names. */
  name: string;
  version?: string;
  /** One form of the model's address for all spellings, without the version. */
  model: string;
  /** The same with the version, where one is named. */
  uri: string;
}

const SHORT = /^azureml:([^:@/]+)(?:[:@]([^:@/]+))?$/i;
const REGISTRY = /^azureml:\/\/registries\/([^/]+)\/(.+)$/i;
const LOCATION = /^azureml:\/\/locations\/([^/]+)\/workspaces\/([^/]+)\/(.+)$/i;
const RESOURCE =
  /^azureml:\/\/(subscriptions\/[^/]+\/resourcegroups\/[^/]+)\/(?:providers\/microsoft\.machinelearningservices\/)?(workspaces\/.+)$/i;
const MODEL = /^models\/([^/]+)(?:\/(versions|labels)\/([^/]+))?$/i;

/**
 * Reads a reference to a model, in every form in which Azure ML writes one: an ARM id, with or without `azureml:` before
 * it, `azureml:<name>:<version>` for one in the same workspace, or an `azureml://` URI of a registry, a workspace or a
 * location.
 *
 * @param home - the workspace in which the reference is written
 * @returns undefined for what is no reference to a registered model, such as a path in a datastore
 */
export function parseModelRef(
  reference: string,
  home: { place: ResourcePlace; workspaceId?: string },
): ModelRef | undefined {
  const text = reference.trim();
  const short = SHORT.exec(text);
  if (short) {
    return refOf(
      home.place.id,
      // After "@" stands a label such as latest, which names no one version.
      `models/${short[1]}${
        short[2] && !text.includes('@') ? `/versions/${short[2]}` : ''
      }`,
    );
  }
  const registry = REGISTRY.exec(text);
  if (registry) {
    return refOf(registryUri(registry[1]), registry[2]);
  }
  const location = LOCATION.exec(text);
  if (location) {
    const guid = location[2].toLowerCase();
    return refOf(
      guid === home.workspaceId?.toLowerCase()
        ? home.place.id
        : locationUri(location[1], guid),
      location[3],
    );
  }
  const resource = RESOURCE.exec(text);
  const place = parseResourceId(
    resource
      ? `/${resource[1]}/providers/Microsoft.MachineLearningServices/${resource[2]}`
      : text.replace(/^azureml:(?=\/subscriptions\/)/i, ''),
  );
  return place && refOf(addressOf(place), place.rest);
}

/** How addresses of what a workspace or registry keeps begin. Registries have names that no two of them share. */
export function addressOf(place: ResourcePlace): string {
  return place.kind === 'registries' ? registryUri(place.name) : place.id;
}

/** How Azure ML and MLflow begin the id of what a workspace keeps. */
export function locationUri(location: string, workspaceId: string): string {
  return `azureml://locations/${location.toLowerCase()}/workspaces/${workspaceId.toLowerCase()}`;
}

function registryUri(name: string): string {
  return `azureml://registries/${name.toLowerCase()}`;
}

function refOf(keeper: string, rest: string): ModelRef | undefined {
  const match = MODEL.exec(rest);
  if (!match) {
    return undefined;
  }
  const [, name, kind, label] = match;
  const model = `${keeper}/models/${name}`;
  const version = kind?.toLowerCase() === 'versions' ? label : undefined;
  return {
    name,
    version,
    model,
    uri: version === undefined ? model : `${model}/versions/${version}`,
  };
}
