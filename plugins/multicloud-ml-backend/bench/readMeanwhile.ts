import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { percentile } from './measure';

/**
 * Reads from another thread, as users do, while something else goes on.
 *
 * @returns p95 of each address
 */
export async function readMeanwhile(
  urls: string[],
  work: () => Promise<unknown>,
): Promise<number[]> {
  const worker = new Worker(join(__dirname, 'readWorker.ts'), {
    workerData: { urls, pause: 5 },
    // A thread takes no flags that are of the whole process.
    execArgv: process.execArgv.filter(flag => flag !== '--expose-gc'),
  });
  const answered = new Promise<number[][]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  try {
    await work();
    worker.postMessage('stop');
    const times = await answered;
    return times.map(own => percentile(own, 0.95));
  } finally {
    await worker.terminate();
  }
}
