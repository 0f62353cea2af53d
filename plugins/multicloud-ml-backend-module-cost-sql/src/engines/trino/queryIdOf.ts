import type { Iterator, QueryResult } from 'trino-client';
import { z } from 'zod';

const started = z.object({
  iter: z.object({ queryResult: z.object({ id: z.string() }) }),
});

/**
 * The id of a query that has been started. The client keeps it to itself until the first rows come, which is when a sum
 * over a whole bill is all but done: too late to cancel.
 *
 * @returns undefined when the client keeps it elsewhere
 */
export function queryIdOf(results: Iterator<QueryResult>): string | undefined {
  return started.safeParse(results).data?.iter.queryResult.id;
}
