import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

/** Takes the elements of a list that can be understood, and makes a problem of each other. */
export function elementsOf<T extends z.ZodType>(
  schema: T,
  list: readonly unknown[],
  about: { subject: string; problems: SourceProblem[] },
): z.output<T>[] {
  return list.flatMap(element => {
    const parsed = schema.safeParse(element);
    if (parsed.success) {
      return [parsed.data];
    }
    const fields = parsed.error.issues.map(({ path }) => path.join('.'));
    about.problems.push({
      subject: nameOf(element) ?? about.subject,
      message: `MLflow describes it in a way that cannot be understood (${
        [...new Set(fields)].join(', ') || 'not an object'
      }); it is left out.`,
    });
    return [];
  });
}

function nameOf(element: unknown): string | undefined {
  return z.object({ name: z.string().min(1) }).safeParse(element).data?.name;
}
