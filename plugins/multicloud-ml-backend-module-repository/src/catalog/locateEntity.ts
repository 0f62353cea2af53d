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
    if (path === undefined) {
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

function rootOf(target: URL, integrations: ScmIntegrations): URL {
  if (integrations.byUrl(target)?.type === 'gitea') {
    // Gitea's addresses say what the name after `src` is, and its reader wants to be told the branch.
    const [owner, name, , kind = 'branch', ref] = segments(target.pathname);
    if (!ref) {
      throw new Error('the address names no branch');
    }
    return new URL(`/${owner}/${name}/src/${kind}/${ref}/`, target);
  }
  const root = new URL(
    integrations.resolveUrl({ url: '/', base: target.href }),
  );
  // A catalog file and a directory of one branch are in one tree, which is to be read once.
  root.pathname = root.pathname.replace('/-/blob/', '/-/tree/');
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
