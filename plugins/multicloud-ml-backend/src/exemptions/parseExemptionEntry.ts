import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  COVERS_RECOVERY,
  EXEMPTIBLE_RULES,
  type Exemption,
  isExemptible,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import { hashOf } from '../database/hashOf';

const DAY_MS = 86_400_000;

/** An entity ref in the catalog's own spelling, so that two spellings of one person are the same person. */
const refTo = (defaultKind: string) =>
  z.string().transform((text, context) => {
    try {
      return stringifyEntityRef(
        parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
      );
    } catch {
      context.addIssue(`"${text.slice(0, 100)}" is no entity ref`);
      return z.NEVER;
    }
  });

const schema = z
  .object({
    entityRef: refTo('component'),
    // An entry for anything else would have no effect, and nobody would be told.
    covers: z
      .string()
      .refine(isExemptible, {
        error: `cannot be exempted; only ${COVERS_RECOVERY} as a whole, or one of ${EXEMPTIBLE_RULES.join(
          ', ',
        )}`,
      })
      .default(COVERS_RECOVERY),
    reason: z.string().min(1),
    until: z.iso.date().optional(),
    untilDaysAhead: z.number().int().min(0).max(3650).optional(),
    requestedBy: refTo('user'),
    approvedBy: refTo('user').optional(),
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
 * Reads one entry of an exemption file. Instead of a last day it may say `untilDaysAhead`, which is counted from
 * `now`; what comes out always has a fixed last day.
 */
export function parseExemptionEntry(
  entry: unknown,
  now: Date,
): { exemption: Exemption } | { problem: string } {
  const parsed = schema.safeParse(entry);
  if (!parsed.success) {
    return { problem: z.prettifyError(parsed.error) };
  }
  const { untilDaysAhead = 0, until, ...given } = parsed.data;
  return {
    exemption: {
      ...given,
      id: `file-${hashOf(entry)}`,
      until:
        until ??
        new Date(now.getTime() + untilDaysAhead * DAY_MS)
          .toISOString()
          .slice(0, 10),
    },
  };
}
