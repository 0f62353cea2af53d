// Installs what is missing, starts the demo, and says when it can be used. See docs/develop.md.
import { join } from 'node:path';
import { ensureToolchain } from './lib/toolchain.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { addressesOf, startDemo, waitUntilUsable } from './lib/demo.mjs';
import { onStopRequest, stopAll } from './lib/processes.mjs';
import { root } from './lib/root.mjs';

/** Takes `--sources` out of the arguments: with MLflow and moto running beside the demo. */
async function readSources(args) {
  const at = args.indexOf('--sources');
  if (at < 0) {
    return undefined;
  }
  args.splice(at, 1);
  // Only here, because the SDK that fills them is not there before the installation.
  const { missingDemoSystems, startDemoSystems } = await import(
    './lib/demoSystems.mjs'
  );
  const missing = await missingDemoSystems();
  if (missing.length > 0) {
    throw new Error(
      missing
        .map(({ name, howToGet }) => `--sources needs ${name}: ${howToGet}`)
        .join('\n'),
    );
  }
  console.log('Starting MLflow and moto …');
  addConfig(args, 'app-config.sources.yaml');
  return startDemoSystems();
}

/** Takes `--models 10000` out of the arguments: with so many synthetic models beside the examples. */
function readModels(args) {
  const at = args.indexOf('--models');
  if (at < 0) {
    return undefined;
  }
  const [, text] = args.splice(at, 2);
  const models = Number(text);
  if (!Number.isInteger(models) || models < 1 || models > 100_000) {
    throw new Error(
      `--models wants how many synthetic models to add, 1 to 100000, not "${text}".`,
    );
  }
  addConfig(args, 'app-config.fleet.yaml');
  return models;
}

/** Has a file read after app-config.yaml, which is no longer read by itself once any is named. */
function addConfig(args, name) {
  const named = args.includes('--config') ? [name] : ['app-config.yaml', name];
  for (const file of named) {
    args.push('--config', join(root, file));
  }
}

function readPort(args, flag, standard) {
  const at = args.indexOf(flag);
  if (at < 0) {
    return standard;
  }
  const [, text] = args.splice(at, 2);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${flag} wants a port, 1 to 65535, not "${text}".`);
  }
  return port;
}

try {
  await ensureToolchain();
  const args = process.argv.slice(2);
  const ports = {
    app: readPort(args, '--port', 3000),
    backend: readPort(args, '--backend-port', 7007),
  };
  onStopRequest(stopAll);
  await ensureInstalled();
  const fleet = readModels(args);
  const env = await readSources(args);
  console.log(
    fleet
      ? `Starting the demo with ${fleet} models more, which takes minutes …`
      : 'Starting the demo …',
  );
  const demo = await startDemo({
    ports,
    args,
    env: { ...env, ...(fleet && { DEMO_MODELS: String(fleet) }) },
  });
  const { models } = await waitUntilUsable(
    demo,
    ports,
    fleet && { models: fleet, minutes: 30 },
  );
  console.log(
    `\nReady: open ${
      addressesOf(ports).app
    } (${models} synthetic example models are graded; Ctrl-C stops the demo)\n`,
  );
  process.exitCode = (await demo.ended).code;
} catch (error) {
  console.error(`\n${error.message}`);
  await stopAll();
  process.exitCode = 1;
}
