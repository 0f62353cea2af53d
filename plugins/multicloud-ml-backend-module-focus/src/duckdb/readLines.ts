import type { CostItem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  toCostItem,
  toCostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { z } from 'zod';

const json = z.string().transform((text): unknown => JSON.parse(text));
const columns = z.record(z.string(), z.unknown());
const records = z.array(z.custom<Record<string, unknown>>(isRecord));
const answerSchema = z.object({
  bad: z.unknown(),
  item: json.pipe(columns),
  lines: json.pipe(records),
});

/** Reads one answer of `sumsSql`: an item, and all its lines. */
export function readLines(
  answer: Record<string, unknown>,
): Array<ReturnType<typeof toCostLine>> {
  const { bad, item, lines } = answerSchema.parse(answer);
  let read: CostItem | undefined;
  const itemOf = () => (read ??= toCostItem(item));
  return lines.map(line => toCostLine({ ...line, bad }, itemOf));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
