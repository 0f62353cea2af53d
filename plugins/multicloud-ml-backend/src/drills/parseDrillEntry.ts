import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DRILL_TYPES,
  type Drill,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import { hashOf } from '../database/hashOf';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const instant = z.union([
  z.string(),
  z.date().transform(date => date.toISOString()),
]);

/** In the catalog's own spelling, so that two spellings of one person are the same person. */
const user = z.string().transform((text, context) => {
  const ref = refOf(text, 'user');
  if (!ref) {
    context.addIssue(`"${text.slice(0, 100)}" is no entity ref`);
    return z.NEVER;
  }
  return ref;
});

const schema = z.object({
  entityRef: z.string(),
  type: z.enum(DRILL_TYPES),
  from: z.string(),
  to: z.string(),
  startedAt: instant.optional(),
  startedDaysAgo: z.number().min(0).max(36_500).optional(),
  recoveredAt: instant.optional(),
  recoveryMinutes: z.number().min(0).max(525_600).optional(),
  dataLossMinutes: z.number().optional(),
  result: z.enum(['passed', 'failed']),
  version: z.coerce.string().optional(),
  evidenceUrl: z.string().optional(),
  notes: z.string().optional(),
  recordedBy: user.default('user:default/imported'),
  confirmedBy: user.optional(),
});

/**
 * Reads one entry of a drill file. Instead of instants it may say how many days ago the drill began and how many
 * minutes recovery took.
 */
export function parseDrillEntry(
  entry: unknown,
  now: Date,
): { drill?: Drill; problem?: string } {
  const parsed = schema.safeParse(entry);
  if (!parsed.success) {
    return { problem: z.prettifyError(parsed.error) };
  }
  const { startedDaysAgo, recoveryMinutes, confirmedBy, ...given } =
    parsed.data;
  const entityRef = refOf(given.entityRef, 'component');
  if (!entityRef) {
    return { problem: `entityRef: "${given.entityRef}" is no entity ref` };
  }
  const startedAt =
    instantOf(given.startedAt) ??
    (startedDaysAgo === undefined
      ? undefined
      : new Date(now.getTime() - startedDaysAgo * DAY_MS).toISOString());
  if (!startedAt) {
    return { problem: 'startedAt: is missing; give it or startedDaysAgo' };
  }
  if (confirmedBy !== undefined && confirmedBy === given.recordedBy) {
    return {
      problem: `confirmedBy: ${confirmedBy} recorded the drill; nobody confirms their own`,
    };
  }
  const recoveredAt =
    instantOf(given.recoveredAt) ??
    (recoveryMinutes === undefined
      ? undefined
      : new Date(
          Date.parse(startedAt) + recoveryMinutes * MINUTE_MS,
        ).toISOString());
  const ended = recoveredAt ?? startedAt;
  return {
    drill: {
      ...given,
      id: `file-${hashOf(entry)}`,
      entityRef,
      startedAt,
      recordedAt: ended,
      ...(recoveredAt !== undefined && { recoveredAt }),
      ...(confirmedBy !== undefined && { confirmedBy, confirmedAt: ended }),
    },
  };
}

function refOf(text: string, defaultKind: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}

/** An instant in UTC; text that is none stays as it is, for the drill rules to refuse. */
function instantOf(text: string | undefined): string | undefined {
  const time = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
