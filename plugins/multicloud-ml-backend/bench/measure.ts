/** Milliseconds that one run takes. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The value below which the given share of values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** p95 of the time that a request takes over HTTP, the body read to its end; the first requests warm up. */
export async function p95(url: string, requests = 150): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < requests + 15; index++) {
    const time = await timed(() => get(url));
    if (index >= 15) {
      times.push(time);
    }
  }
  return percentile(times, 0.95);
}

export async function get(url: string): Promise<string> {
  const response = await fetch(url);
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${body}`);
  }
  return body;
}
