import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ScmIntegrations } from '@backstage/integration';
import { repositoryName } from './repositoryName';

/** Where the code of a model is. */
export interface CodeLocation {
  /** The repository as people name it, without credentials or branch: `github.com/acme/fraud`. */
  repository: string;
  /** The root of the repository, at the branch that the entity names, as a URL reader takes it. */
  treeUrl: string;
  /** The model's directory in the repository, without slashes at its ends; empty for the root. */
  directory: string;
}

/**
 * Where an entity's source location says that its code is; without one, where its catalog file is.
 *
 * @returns nothing when the entity names no address on the web that could be a repository
 */
export function locateEntity(
  entity: Entity,
  integrations: ScmIntegrations,
): CodeLocation | undefined {
  const { annotations } = entity.metadata;
  const stated = annotations?.[ANNOTATION_SOURCE_LOCATION];
  const target = targetOf(stated ?? annotations?.[ANNOTATION_LOCATION]);
  if (!target) {
    return undefined;
  }
  try {
    const root = rootOf(target, integrations);
    const path = pathBelow(root, target);
    if (path === undefined || path.split('/').includes('..')) {
      return undefined;
    }
    const isFile =
      stated === undefined || /\/blob\/|\.(?:ya?ml|json)$/.test(target.href);
    return {
      repository: repositoryName(root, integrations.byUrl(root)?.type),
      treeUrl: root.href,
      directory: isFile ? path.split('/').slice(0, -1).join('/') : path,
    };
  } catch {
    // Not an address that an integration can take apart: there is no repository to read.
    return undefined;
  }
}

/**
 * How hosts write a repository, and a branch of it. Others are taken apart by their integration, which also does what
 * these cannot: addresses with the path in their query.
 */
const SHAPES: Record<string, RegExp | undefined> = {
  bitbucketCloud: /^(\/[^/]+\/[^/]+)(\/src\/[^/]+)?(?:\/|$)/,
  gitea: /^(\/[^/]+\/[^/]+)(\/src\/[^/]+\/[^/]+)(?:\/|$)/,
  github: /^(\/[^/]+\/[^/]+)(\/(?:tree|blob)\/[^/]+)?(?:\/|$)/,
  gitlab: /^(\/.+?)(\/-\/(?:tree|blob)\/[^/]+)(?:\/|$)/,
};

/** The address that a location names. Credentials that somebody wrote into it are nobody's business. */
function targetOf(ref: string | undefined): URL | undefined {
  try {
    const { type, target } = parseLocationRef(ref ?? '');
    const url = new URL(target);
    if (type !== 'url' || !/^https?:$/.test(url.protocol)) {
      return undefined;
    }
    url.username = '';
    url.password = '';
    url.hash = '';
    return url;
  } catch {
    return undefined;
  }
}

/** The root of the tree that an address lies in: `tree`, not `blob`, so that one tree is read once. */
function rootOf(target: URL, integrations: ScmIntegrations): URL {
  const shape = SHAPES[integrations.byUrl(target)?.type ?? ''];
  const [, repository, ref] = shape?.exec(target.pathname) ?? [];
  if (!repository) {
    return new URL(integrations.resolveUrl({ url: '/', base: target.href }));
  }
  const root = new URL(target);
  root.search = '';
  root.pathname = `${repository}${(ref ?? '').replace('/blob/', '/tree/')}/`;
  return root;
}

/** The path of an address below the root of its repository; Azure DevOps states it in the query. */
function pathBelow(root: URL, target: URL): string | undefined {
  if (root.searchParams.has('path')) {
    return clean(target.searchParams.get('path') ?? '');
  }
  // `tree` and `blob` stand for the same place.
  const [base, full] = [root, target].map(({ pathname }) =>
    clean(pathname).split('/'),
  );
  return base.every(
    (segment, i) =>
      segment === full[i] || ['tree', 'blob'].includes(full[i] ?? ''),
  )
    ? clean(decodeURIComponent(full.slice(base.length).join('/')))
    : undefined;
}

function clean(path: string): string {
  return segments(path).join('/');
}

function segments(path: string): string[] {
  return path.split('/').filter(segment => segment !== '' && segment !== '.');
}
