// Runs every test and ends with the sum of them all. With arguments it runs `backstage-cli repo test` with these
// alone. See docs/develop.md.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumPart, findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import {
  postgresPart,
  postgresVariable,
  startPostgres,
} from './lib/postgres.mjs';
import { capture, onStopRequest, start, stopAll } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { countPostgresTwins, TestReport } from './lib/testReport.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const results = join(root, 'node_modules/.cache/multicloud-ml/results');
const report = new TestReport();
let postgres;

/** Runs a program, shows what it prints as it comes, and takes its skipped parts into the report. */
async function runTests(command, args, env) {
  const child = start(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  let output = '';
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8');
    child[name].on('data', chunk => {
      process[name].write(chunk);
      output += chunk;
    });
  }
  const { code } = await child.ended;
  report.addMissingFrom(output);
  return code;
}

async function readResult(file, whatRan, code) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Error(
      `${whatRan} ended with code ${code} and without a result; what is wrong stands above.`,
    );
  }
}

async function runJest(args) {
  const file = join(results, 'jest.json');
  const ownWatch = args.some(arg => arg.startsWith('--watch'));
  const code = await runTests(
    'yarn',
    [
      'backstage-cli',
      'repo',
      'test',
      ...(ownWatch ? [] : ['--watch=false']),
      '--maxWorkers=2',
      '--json',
      `--outputFile=${file}`,
      ...args,
    ],
    {
      // A server is given, or there is none: nothing is pulled and run behind anyone's back.
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      ...(postgres && { [postgresVariable]: postgres.connection }),
    },
  );
  const result = await readResult(file, 'Jest', code);
  report.addJest(result);
  if (!postgres) {
    const twins = countPostgresTwins(result);
    report.skipped += twins;
    if (twins) {
      report.addMissing(postgresPart);
    }
  }
}

async function runEndToEnd() {
  const file = join(results, 'playwright.json');
  const chromium = await findChromium();
  if (!chromium) {
    const { stdout } = await capture('yarn', [
      'playwright',
      'test',
      '--list',
      '--reporter=json',
    ]);
    const listed = JSON.parse(stdout.slice(stdout.indexOf('{')));
    report.skipped += listed.suites.reduce(countSpecs, 0);
    report.addMissing(chromiumPart);
    return;
  }
  const code = await runTests('yarn', ['playwright', 'test'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  report.addPlaywright(await readResult(file, 'Playwright', code));
}

function countSpecs(sum, suite) {
  return (suite.suites ?? []).reduce(countSpecs, sum + suite.specs.length);
}

async function cleanUp() {
  await stopAll();
  await postgres?.stop();
}

try {
  await ensureToolchain();
  const args = process.argv.slice(2);
  onStopRequest(cleanUp);
  await ensureInstalled();
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  postgres = await startPostgres();
  await runJest(args);
  if (args.length === 0) {
    await runEndToEnd();
  }
} catch (error) {
  console.error(`\n${error.message}`);
  report.failed += 1;
}
await cleanUp();
console.log();
for (const line of report.lines()) {
  console.log(line);
}
process.exitCode = report.failed > 0 ? 1 : 0;
