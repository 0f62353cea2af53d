/** A region of Google Cloud. Also what may become part of a host's name, whatever an answer says. */
export const LOCATION = /^[a-z]+(?:-[a-z]+)+\d{1,2}$/;

/** A model or one of its versions, as resource names write them. */
export interface ModelName {
  /** Id or number, as written. */
  project: string;
  location: string;
  model: string;
  /** Version id or alias after the `@`. */
  version?: string;
}

// Names become parts of addresses, so they hold nothing that means anything there.
const PARENT = String.raw`projects/(\w[\w.:-]*)/locations/([\w-]+)`;
const MODEL = new RegExp(String.raw`^${PARENT}/models/([\w-]+)(?:@([\w-]+))?$`);
const ENDPOINT = new RegExp(String.raw`^${PARENT}/endpoints/([\w-]+)$`);
const POOL = new RegExp(
  String.raw`^${PARENT}/deploymentResourcePools/([\w-]+)$`,
);

/** @returns undefined for what is not a model of a project in a region, a publisher's model for instance. */
export function parseModelName(text: string): ModelName | undefined {
  const [, project, location, model, version] = MODEL.exec(text) ?? [];
  return model && LOCATION.test(location)
    ? { project, location, model, version }
    : undefined;
}

/** The resource name of a model, of all its versions or of one. */
export function modelName(name: ModelName, version?: string): string {
  const { project, location, model } = name;
  const bare = `projects/${project}/locations/${location}/models/${model}`;
  return version === undefined ? bare : `${bare}@${version}`;
}

/** @returns undefined for what is not an endpoint. */
export function parseEndpointName(
  text: string,
): { project: string; endpoint: string } | undefined {
  const [, project, , endpoint] = ENDPOINT.exec(text) ?? [];
  return endpoint ? { project, endpoint } : undefined;
}

/** Whether it names a pool of resources in that location. */
export function isPoolIn(text: string, location: string): boolean {
  return POOL.exec(text)?.[2] === location;
}
