import process from 'node:process';
import { freePort, isTaken } from './ports.mjs';
import { capture, start } from './processes.mjs';
import { setTimeout as sleep } from 'node:timers/promises';

export const motoPart = {
  name: 'moto (PyPI)',
  howToGet:
    'python3 -m pip install "moto[server]", best in a virtual environment that is active',
};

const python = process.env.PYTHON ?? 'python3';

/** Whether Python and moto's server are on this machine. */
export async function hasMoto() {
  const { code } = await capture(python, ['-c', 'import moto.server']);
  return code === 0;
}

/** Starts moto, which stands in for AWS, on the loopback interface, and returns its address. */
export async function startMoto() {
  const port = await freePort();
  const child = start(
    python,
    ['-m', 'moto.server', '--host', '127.0.0.1', '--port', String(port)],
    { stdio: 'ignore' },
  );
  let ended = false;
  child.ended.then(() => {
    ended = true;
  });
  for (let attempt = 0; attempt < 150 && !ended; attempt++) {
    if (await isTaken(port)) {
      return `http://127.0.0.1:${port}`;
    }
    await sleep(200);
  }
  throw new Error(`moto did not start; \`${python} -m moto.server\` says why.`);
}
