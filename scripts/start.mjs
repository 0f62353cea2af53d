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
  for (const name of ['app-config.yaml', 'app-config.sources.yaml']) {
    args.push('--config', join(root, name));
  }
  return startDemoSystems();
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
  const env = await readSources(args);
  console.log('Starting the demo …');
  const demo = await startDemo({ ports, args, env });
  const { models } = await waitUntilUsable(demo, ports);
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
