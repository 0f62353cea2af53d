/** Directories of the root that hold what is for the whole repository. */
const WIDE = /^\.(?:github|gitlab|circleci|buildkite|tekton)\//;

/** Directories whose files are somebody else's, made by a tool, or only show or test something. */
const NOT_THE_MODELS = new Set([
  '.git',
  '.terraform',
  '.tox',
  '.venv',
  '__pycache__',
  '__tests__',
  'cdk.out',
  'dist',
  'docs',
  'example',
  'examples',
  'fixtures',
  'node_modules',
  'samples',
  'site-packages',
  'test',
  'testdata',
  'tests',
  'third_party',
  'vendor',
  'venv',
]);

/** Whether a file is for the whole repository: at its root, or where git hosts keep their workflows. */
export function isRepositoryWide(path: string): boolean {
  return !path.includes('/') || WIDE.test(path);
}

/** The deepest of the models' directories that a file lies in. */
export function nearestDirectory(
  path: string,
  directories: ReadonlySet<string>,
): string | undefined {
  let end = path.lastIndexOf('/');
  while (end > 0) {
    const directory = path.slice(0, end);
    if (directories.has(directory)) {
      return directory;
    }
    end = path.lastIndexOf('/', end - 1);
  }
  return directories.has('') ? '' : undefined;
}

/** Whether a file can belong to any model at all. */
export function canBelong(
  path: string,
  directories: ReadonlySet<string>,
): boolean {
  const nearest = nearestDirectory(path, directories);
  if (nearest === undefined && !isRepositoryWide(path)) {
    return false;
  }
  // A model that itself lives below `examples/` is one all the same.
  return !path
    .slice((nearest ?? '').length)
    .split('/')
    .slice(0, -1)
    .some(segment => NOT_THE_MODELS.has(segment));
}
