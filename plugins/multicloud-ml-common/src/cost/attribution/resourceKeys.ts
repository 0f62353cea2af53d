const GOOGLE = /^\/\/[a-z0-9.-]+\.googleapis\.com\//;
/** Azure Resource Manager and SageMaker compare ids without regard to case; others do not. */
const ANY_CASE = /^(?:\/subscriptions\/|arn:[^:]*:sagemaker:)/i;

/** Ends with a name of its own: longer than any provider allows is none. */
const LONGEST = 2048;

/** One form of an id for all spellings of it. Undefined for what cannot be an id. */
export function normalizeId(id: string): string | undefined {
  if (id.length > LONGEST) {
    return undefined;
  }
  const trimmed = id.trim().replace(/\/+$/, '');
  return ANY_CASE.test(trimmed) ? trimmed.toLowerCase() : trimmed || undefined;
}

/**
 * Under which keys an id is kept. A Google Cloud name is written with the service's host (`//aiplatform.googleapis.com/…`)
 * or without; the two match when one of them lacks the host, never with different hosts.
 */
export function keysToStore(id: string): string[] {
  return GOOGLE.test(id) ? [id, `*${id.replace(GOOGLE, '')}`] : [id];
}

/** Under which keys an id is looked for; see {@link keysToStore}. */
export function keysToFind(id: string): string[] {
  return GOOGLE.test(id) ? [id, id.replace(GOOGLE, '')] : [id, `*${id}`];
}

/**
 * What holds the resource: every beginning of its id at a `/` that names a thing of its own. A subscription, resource
 * group, project or location holds far more than models and is none of them.
 */
export function parentIds(id: string): string[] {
  const host = GOOGLE.exec(id)?.[0] ?? '';
  const parents: string[] = [];
  const least = smallestParent(id.slice(host.length), host.length);
  for (
    let end = id.lastIndexOf('/');
    end >= least && end > 0;
    end = id.lastIndexOf('/', end - 1)
  ) {
    parents.push(id.slice(0, end));
  }
  return parents;
}

/** How many characters the shortest parent has at least. */
function smallestParent(bare: string, offset: number): number {
  if (bare.startsWith('/subscriptions/')) {
    const provider = bare.indexOf('/providers/');
    return provider === -1
      ? Infinity
      : offset + provider + '/providers/'.length;
  }
  if (/^projects\//.test(bare)) {
    // projects/p/locations/l/endpoints/e: the first thing ends with the sixth part.
    const sixth = /^(?:[^/]+\/){5}[^/]+/.exec(bare);
    return sixth ? offset + sixth[0].length : Infinity;
  }
  const scheme = /^[a-z0-9+.-]+:\/\/[^/]+/i.exec(bare);
  return offset + (scheme ? scheme[0].length : 1);
}

/** The endpoint that a SageMaker variant or an Azure ML deployment belongs to, by their ids. */
export function endpointOf(id: string): string | undefined {
  return (
    /^(arn:[^:]*:sagemaker:[^:]*:[^:]*:endpoint\/[^/]+)\/[^/]+$/.exec(
      id,
    )?.[1] ??
    /^(\/subscriptions\/.+\/(?:online|batch)endpoints\/[^/]+)\/deployments\/[^/]+$/.exec(
      id,
    )?.[1]
  );
}

/**
 * The endpoint that runs a SageMaker inference component. Its ARN does not tell, but our source names the deployment
 * `<endpoint>/<component>`.
 */
export function endpointOfComponent(
  id: string,
  deployment: string,
): string | undefined {
  const match =
    /^(arn:[^:]*:sagemaker:[^:]*:[^:]*:)inference-component\/([^/]+)$/.exec(id);
  const [endpoint, component, ...more] = deployment.toLowerCase().split('/');
  return match && component === match[2] && more.length === 0
    ? `${match[1]}endpoint/${endpoint}`
    : undefined;
}
