import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { onStopRequest } from './processes.mjs';

/** Node versions that Backstage supports. */
const NODE_MAJORS = ['22', '24'];

/** What a machine without them borrows from the npm registry; nothing is installed globally. */
const BORROWED = ['node@24', '@yarnpkg/cli-dist@4.13.0'];

const onWindows = process.platform === 'win32';

function hasRightNode() {
  return NODE_MAJORS.includes(process.versions.node.split('.')[0]);
}

function hasYarn4() {
  const asked = spawnSync('yarn', ['--version'], {
    encoding: 'utf8',
    shell: onWindows,
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
  });
  return asked.status === 0 && /^4\./.test(asked.stdout.trim());
}

/** The PATH on which the borrowed Node and Yarn come first. */
function borrowedPath() {
  const wanted = BORROWED.flatMap(name => ['-p', name]);
  const answered = spawnSync(
    'npx',
    ['-y', ...wanted, '-c', 'node -p process.env.PATH'],
    {
      encoding: 'utf8',
      shell: onWindows,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (answered.status !== 0) {
    throw new Error(
      `Node ${NODE_MAJORS.join(
        ' or ',
      )} and Yarn 4 are needed, and \`npx\` could not fetch them. Check that this machine reaches an npm registry (\`npm ping\`), or install them yourself.`,
    );
  }
  return answered.stdout.trim().split('\n').pop();
}

/**
 * Returns when the running Node is one that Backstage supports and Yarn 4 is at hand. Otherwise runs this same
 * script again with both borrowed through npx, and ends with its exit code.
 */
export async function ensureToolchain() {
  if (process.env.MULTICLOUD_ML_TOOLCHAIN || (hasRightNode() && hasYarn4())) {
    return;
  }
  console.log(
    `Using Node 24 and Yarn 4 through npx (this is Node ${process.versions.node}).`,
  );
  const child = spawn('node', process.argv.slice(1), {
    stdio: 'inherit',
    shell: onWindows,
    env: {
      ...process.env,
      PATH: borrowedPath(),
      MULTICLOUD_ML_TOOLCHAIN: 'borrowed',
    },
  });
  const ended = new Promise(resolve => {
    child.on('exit', code => resolve(code ?? 1));
  });
  onStopRequest(async () => {
    // A terminal sends Ctrl-C to the child as well; any other request has to be passed on.
    child.kill('SIGTERM');
    await ended;
  });
  process.exit(await ended);
}
