import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, listen } from './listen';

/** Whether moto's server can be started here. */
export function canRunMoto(): boolean {
  return spawnSync('python3', ['-c', 'import moto.server']).status === 0;
}

/** moto, an emulator of AWS that others wrote, as a process of its own. */
export class MotoS3 {
  static async start(): Promise<MotoS3> {
    const free = createServer();
    const url = await listen(free);
    await close(free);
    const child = spawn(
      'python3',
      ['-m', 'moto.server', '-H', '127.0.0.1', '-p', new URL(url).port],
      { stdio: 'ignore' },
    );
    const server = new MotoS3(url, child);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(`${url}/moto-api/data.json`).catch(
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

  /** From now on, or no longer, requests need permissions as in AWS. */
  async enforcePermissions(enforced: boolean): Promise<void> {
    await fetch(`${this.url}/moto-api/reset-auth`, {
      method: 'POST',
      body: enforced ? '0' : 'Infinity',
    });
  }

  async stop(): Promise<void> {
    const exited = new Promise(resolve => this.child.once('exit', resolve));
    this.child.kill();
    await exited;
  }
}
