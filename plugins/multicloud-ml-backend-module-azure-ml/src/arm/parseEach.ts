import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const named = z.object({ id: z.string().optional().catch(undefined) });

/**
 * Reads the items of a list one by one: one that cannot be understood becomes a problem, and the others are read.
 *
 * @param what - what an item is, for people: `model`
 */
export function parseEach<T extends z.ZodType>(
  items: readonly unknown[],
  about: { schema: T; what: string; within: string },
): { parsed: z.output<T>[]; problems: SourceProblem[] } {
  const parsed: z.output<T>[] = [];
  const problems: SourceProblem[] = [];
  for (const item of items) {
    const result = about.schema.safeParse(item);
    if (result.success) {
      parsed.push(result.data);
    } else {
      const [issue] = result.error.issues;
      problems.push({
        subject: named.safeParse(item).data?.id ?? about.within,
        message: `Azure ML's answer about a ${
          about.what
        } cannot be understood, so it is left out: ${
          issue.path.join('.') || 'the whole'
        } is not as documented. If it stays so, tell the maintainers of this module.`,
      });
    }
  }
  return { parsed, problems };
}
