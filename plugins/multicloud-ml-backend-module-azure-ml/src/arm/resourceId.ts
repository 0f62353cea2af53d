/** Where a resource of Azure Machine Learning lies. */
export interface ResourcePlace {
  subscription: string;
  resourceGroup: string;
  kind: 'workspaces' | 'registries';
  /** Of the workspace or registry. */
  name: string;
  /** Id of the workspace or registry, in lower case. */
  id: string;
  /** What follows it in the id, as it is written. */
  rest: string;
}

const ID =
  /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\/providers\/microsoft\.machinelearningservices\/(workspaces|registries)\/([^/]+)(?:\/(.+?))?\/?$/i;

/**
 * Takes the id of a workspace, a registry or something in it apart. Azure Resource Manager compares ids without regard
 * to case and answers now with one case and now with another, so what names the place comes back in lower case.
 */
export function parseResourceId(id: string): ResourcePlace | undefined {
  const match = ID.exec(id.trim());
  if (!match) {
    return undefined;
  }
  const [subscription, resourceGroup, kind, name] = match
    .slice(1, 5)
    .map(part => part.toLowerCase());
  return {
    subscription,
    resourceGroup,
    kind: kind === 'workspaces' ? 'workspaces' : 'registries',
    name,
    id: `/subscriptions/${subscription}/resourcegroups/${resourceGroup}/providers/microsoft.machinelearningservices/${kind}/${name}`,
    rest: match[5] ?? '',
  };
}
