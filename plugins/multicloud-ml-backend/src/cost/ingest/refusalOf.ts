import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const text = z.string().transform(value => value.slice(0, 1000));

const problemsSchema = z.array(
  z.object({
    file: text,
    line: z.number().optional(),
    column: text.optional(),
    why: text,
  }),
);

/**
 * Why a delivery is refused; undefined when the error is no refusal. Told by its name too: a module may have been
 * installed with a copy of the class of its own.
 */
export function refusalOf(error: unknown): BillProblem[] | undefined {
  if (
    error instanceof Error &&
    (error instanceof BillRefusedError || error.name === 'BillRefusedError')
  ) {
    const parsed = problemsSchema.safeParse(
      'problems' in error ? error.problems : undefined,
    );
    return parsed.success ? parsed.data : [{ file: '', why: error.message }];
  }
  return undefined;
}
