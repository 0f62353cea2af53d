import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, listen } from './listen';
import type { SageMakerServer } from './SageMakerServer';

/** Whether moto's server can be started here. */
export function canRunMoto(): boolean {
  return spawnSync('python3', ['-c', 'import moto.server']).status === 0;
}

/** moto, an emulator of AWS that others wrote, as a process of its own. */
export class MotoServer implements SageMakerServer {
  readonly account = '123456789012';

  static async start(): Promise<MotoServer> {
    const url = await findFreeAddress();
    const child = spawn(
      'python3',
      ['-m', 'moto.server', '-H', '127.0.0.1', '-p', new URL(url).port],
      { stdio: 'ignore' },
    );
    const server = new MotoServer(url, child);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(`${server.url}/moto-api/data.json`).catch(
        () => undefined,
      );
      if (answer?.ok) {
        return server;
      }
      await sleep(100);
    }
    await server.stop();
    throw new Error('moto did not start');
  }

  private constructor(readonly url: string, readonly child: ChildProcess) {}

  async reset(): Promise<void> {
    await fetch(`${this.url}/moto-api/reset`, { method: 'POST' });
  }

  violations(): string[] {
    return [];
  }

  async stop(): Promise<void> {
    const exited = new Promise(resolve => this.child.once('exit', resolve));
    this.child.kill();
    await exited;
  }
}

async function findFreeAddress(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await close(server);
  return url;
}
