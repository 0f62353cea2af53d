import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

/** A duration as everywhere in Backstage (`30s`, `PT30S`, `{ seconds: 30 }`), as milliseconds. */
const milliseconds = z.unknown().transform((value, context) => {
  try {
    return durationToMilliseconds(
      readDurationFromConfig(
        new ConfigReader({ value: z.json().parse(value) }),
        { key: 'value' },
      ),
    );
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'is not a duration; write for instance { seconds: 30 }',
    });
    return z.NEVER;
  }
});

/**
 * Options of every source that is read over HTTP: `concurrency` (requests at a time), `maxAttempts` (how often one is
 * tried), `timeout` (longest time for one attempt, in milliseconds once it is read).
 *
 * @public
 */
export const connectionShape = {
  concurrency: z.int().min(1).max(50).default(4),
  maxAttempts: z.int().min(1).max(20).default(5),
  timeout: milliseconds.default(30_000),
};
