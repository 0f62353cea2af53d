import type {
  BillProblem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CostDelivery } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { SqlCostSource } from '../SqlCostSource';

const never = new AbortController().signal;

export async function list(
  source: SqlCostSource,
  signal = never,
): Promise<CostDelivery[]> {
  const deliveries: CostDelivery[] = [];
  for await (const delivery of source.list({ signal })) {
    deliveries.push(delivery);
  }
  return deliveries;
}

export async function read(
  source: SqlCostSource,
  key: string,
  signal = never,
): Promise<{ lines: CostLine[]; bad: number; problems: BillProblem[] }> {
  const lines: CostLine[] = [];
  const problems: BillProblem[] = [];
  let bad = 0;
  const delivery = { key, fingerprint: '', deliveredAt: '' };
  for await (const event of source.read(delivery, { signal })) {
    if (event.kind === 'lines') {
      lines.push(...event.lines);
    } else {
      bad += event.count;
      problems.push(...event.problems);
    }
  }
  return { lines, bad, problems };
}

/** The lines of several deliveries. */
export async function collectLines(
  source: SqlCostSource,
  deliveries: CostDelivery[],
): Promise<CostLine[]> {
  const lines: CostLine[] = [];
  for (const { key } of deliveries) {
    lines.push(...(await read(source, key)).lines);
  }
  return lines;
}
