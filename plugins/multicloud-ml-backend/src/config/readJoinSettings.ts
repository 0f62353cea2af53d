import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { JoinNameRule } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

/** What an adopter configures under `multicloudMl.joins`. */
export interface JoinSettings {
  names: JoinNameRule[];
}

const schema = z.strictObject({
  names: z
    .array(
      z.strictObject({
        sources: z
          .array(
            z.string().refine(text => /^[^/\s]+\/[^/\s]+$/.test(text), {
              error: issue =>
                `${JSON.stringify(
                  issue.input,
                )} is not the id of a source, <type>/<instance>; write for instance "mlflow/*"`,
            }),
          )
          .min(1, 'is empty; leave it out for every source')
          .optional(),
        pattern: z
          .string()
          .superRefine((text, context) => {
            const problem = problemOf(text);
            if (problem) {
              context.addIssue(`${JSON.stringify(text)} ${problem}`);
            }
          })
          .optional(),
      }),
    )
    .default([]),
});

/** @throws Error with one sentence that names every wrong setting */
export function readJoinSettings(config: RootConfigService): JoinSettings {
  const parsed = schema.safeParse(
    config.getOptional('multicloudMl.joins') ?? {},
  );
  if (!parsed.success) {
    throw new Error(
      `Invalid configuration: ${parsed.error.issues
        .map(
          issue =>
            `${['multicloudMl', 'joins', ...issue.path].join('.')}: ${
              issue.message
            }`,
        )
        .join('; ')}`,
    );
  }
  return parsed.data;
}

const EXAMPLE = 'write for instance "^(?:prod-)?(.+?)(?:-v\\d+)?$"';

/** What is wrong with a pattern of names; nothing when it can be used. */
function problemOf(pattern: string): string | undefined {
  try {
    // The empty alternative matches anything, and the match then tells how many groups there are.
    const groups = (new RegExp(`${pattern}|`).exec('')?.length ?? 0) - 1;
    return groups < 1
      ? `has no group that holds the common part of the names; ${EXAMPLE}`
      : undefined;
  } catch (error) {
    return `is not a regular expression (${
      error instanceof Error ? error.message : error
    }); ${EXAMPLE}`;
  }
}
