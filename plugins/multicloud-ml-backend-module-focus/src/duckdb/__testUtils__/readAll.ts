import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type {
  BillProblem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  BillRefusedError,
  type CostReading,
  readCostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { type BillLimits, billLimitsShape } from '../../BillLimits';
import type { LocalBill } from '../preparePart';
import { readBill } from '../readBill';

/** What reading a delivery came to. */
export interface ReadResult {
  lines: CostLine[];
  badRows: number;
  problems: BillProblem[];
}

/** Reads files as one delivery, with the settings that an adopter gets without writing any. */
export async function readAll(
  bills: LocalBill[],
  options: {
    limits?: Partial<BillLimits>;
    reading?: Partial<CostReading>;
    signal?: AbortSignal;
  } = {},
): Promise<ReadResult> {
  const folder = await mkdtemp(join(tmpdir(), 'focus-test-'));
  try {
    const result: ReadResult = { lines: [], badRows: 0, problems: [] };
    for await (const event of readBill(bills, {
      name: 'delivery',
      folder,
      reading: {
        ...readCostReading(mockServices.rootConfig()),
        ...options.reading,
      },
      limits: billLimitsShape.parse(options.limits),
      signal: options.signal ?? new AbortController().signal,
    })) {
      if (event.kind === 'lines') {
        result.lines.push(...event.lines);
      } else {
        result.badRows += event.count;
        result.problems.push(...event.problems);
      }
    }
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why the files are refused as one delivery. */
export async function refusalOf(
  bills: LocalBill[],
  options?: Parameters<typeof readAll>[1],
): Promise<BillProblem[]> {
  const error = await readAll(bills, options).then(
    () => new Error('The delivery was not refused.'),
    (cause: unknown) => cause,
  );
  if (error instanceof BillRefusedError) {
    return error.problems;
  }
  throw error;
}
