import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const named = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
});

/**
 * Reads each element of a list by itself, so that a malformed one costs nobody else.
 *
 * @param where - what holds the list, for elements without a name
 */
export function parseEach<T extends z.ZodType>(
  elements: readonly unknown[],
  schema: T,
  where: string,
): { parsed: z.output<T>[]; problems: SourceProblem[] } {
  const parsed: z.output<T>[] = [];
  const problems: SourceProblem[] = [];
  elements.forEach((element, index) => {
    const result = schema.safeParse(element);
    if (result.success) {
      parsed.push(result.data);
      return;
    }
    const { name, id } = named.safeParse(element).data ?? {};
    const [issue] = result.error.issues;
    problems.push({
      subject: name ?? `${where}/${id ?? index}`,
      message: `"${issue.path.join(
        '.',
      )}" is not as Vertex AI documents it, so this is left out; look at it in the console.`,
    });
  });
  return { parsed, problems };
}
