import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const identified = z.object({ id: z.string() });

/**
 * Reads each item of a list by itself, so that a malformed one costs nobody else.
 *
 * @param list - what they are, `registered_models`, which names the subject of a problem
 */
export function parseEach<T extends z.ZodType>(
  items: readonly unknown[],
  schema: T,
  list: string,
): { parsed: z.output<T>[]; problems: SourceProblem[] } {
  const parsed: z.output<T>[] = [];
  const problems: SourceProblem[] = [];
  items.forEach((item, index) => {
    const result = schema.safeParse(item);
    if (result.success) {
      parsed.push(result.data);
      return;
    }
    const known = identified.safeParse(item).data;
    problems.push({
      subject: `${list}/${known?.id ?? `(item ${index + 1} of a page)`}`,
      message: `Its ${result.error.issues
        .map(issue => `"${issue.path.join('.')}"`)
        .join(
          ', ',
        )} is not as the Model Registry documents it, so it is left out; correct it there.`,
    });
  });
  return { parsed, problems };
}
