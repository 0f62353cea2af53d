import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import { groupBy } from '../assessment/groupBy';
import { readYamlList } from '../config/readYamlList';
import { hashOf } from '../database/hashOf';

const DAY_MS = 86_400_000;

const schema = z
  .object({
    entityRef: z.string(),
    covers: z.string().default('recovery'),
    reason: z.string().min(1),
    until: z.iso.date().optional(),
    untilDaysAhead: z.number().int().min(0).max(3650).optional(),
    requestedBy: z.string().min(1),
    approvedBy: z.string().min(1).optional(),
  })
  .refine(entry => entry.until ?? entry.untilDaysAhead !== undefined, {
    path: ['until'],
    message: 'is missing; give it as YYYY-MM-DD, or untilDaysAhead',
  })
  .refine(entry => entry.approvedBy !== entry.requestedBy, {
    path: ['approvedBy'],
    message: 'requested the exemption; nobody approves their own',
  });

/**
 * Reads the exemptions of the configured files, by entity ref. They live in the files, under the review that the files
 * are under; nothing of them is stored. An entry that cannot be used is named in the log and left out.
 *
 * @throws Error when a file cannot be read or holds no list
 */
export async function readExemptionFiles(
  files: readonly string[],
  options: { now: Date; logger: LoggerService },
): Promise<Map<string, Exemption[]>> {
  const exemptions: Exemption[] = [];
  for (const file of files) {
    const entries = await readYamlList('multicloudMl.exemptions.files', file);
    for (const [index, entry] of entries.entries()) {
      const { exemption, problem } = parseEntry(entry, options.now);
      if (exemption) {
        exemptions.push(exemption);
      } else {
        options.logger.warn(
          `${file}: entry ${index + 1} is left out: ${problem}`,
        );
      }
    }
  }
  return groupBy(exemptions, exemption => exemption.entityRef);
}

function parseEntry(
  entry: unknown,
  now: Date,
): { exemption?: Exemption; problem?: string } {
  const parsed = schema.safeParse(entry);
  if (!parsed.success) {
    return { problem: z.prettifyError(parsed.error) };
  }
  const { untilDaysAhead = 0, until, entityRef, ...given } = parsed.data;
  try {
    return {
      exemption: {
        ...given,
        id: `file-${hashOf(entry)}`,
        entityRef: stringifyEntityRef(
          parseEntityRef(entityRef, {
            defaultKind: 'component',
            defaultNamespace: 'default',
          }),
        ),
        until:
          until ??
          new Date(now.getTime() + untilDaysAhead * DAY_MS)
            .toISOString()
            .slice(0, 10),
      },
    };
  } catch {
    return { problem: `entityRef: "${entityRef}" is no entity ref` };
  }
}
