/** A client in a thread of its own: asks one address after another until it is told to stop, and says how long each took. */
import { parentPort, workerData } from 'node:worker_threads';

interface Work {
  urls: string[];
  /** Milliseconds between two requests. */
  pause: number;
}

const { urls, pause }: Work = workerData;
const times: number[][] = urls.map(() => []);
let stopped = false;

parentPort?.on('message', () => {
  stopped = true;
});

async function run() {
  while (!stopped) {
    for (const [index, url] of urls.entries()) {
      const start = performance.now();
      const response = await fetch(url);
      await response.arrayBuffer();
      if (!response.ok) {
        throw new Error(`${url} answered ${response.status}`);
      }
      times[index].push(performance.now() - start);
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  parentPort?.postMessage(times);
}

run();
