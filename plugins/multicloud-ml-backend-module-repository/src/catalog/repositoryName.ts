/** What the web pages of git hosts put between a repository and what it holds. */
const BETWEEN = /\/(?:tree|blob|raw|src|browse)(?:\/.*)?$/;

/** Hosts whose repositories are all `<owner>/<name>`. */
const TWO_SEGMENTS = ['github', 'gitea', 'bitbucketCloud'];

/**
 * The repository that an address leads to, as people name it: `gitlab.com/acme/ml/fraud`. No branch, no credentials.
 *
 * @param type - of the integration that the host belongs to
 * @throws Error when the address names no repository
 */
export function repositoryName(root: URL, type: string | undefined): string {
  const path = decodeURIComponent(root.pathname).replace(/\/+$/, '');
  const segments = path.split('/').filter(Boolean);
  const [before, after] = path.split('/-/');
  const name = TWO_SEGMENTS.includes(type ?? '')
    ? segments.slice(0, 2)
    : (after === undefined ? path.replace(BETWEEN, '') : before)
        .split('/')
        .filter(Boolean);
  if (name.length < 2) {
    throw new Error('the address names no repository');
  }
  return [root.host, ...name].join('/');
}
