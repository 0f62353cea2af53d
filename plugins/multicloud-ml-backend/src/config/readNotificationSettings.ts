import type { RootConfigService } from '@backstage/backend-plugin-api';
import { z } from 'zod';

/** What an adopter configures under `multicloudMl.notifications`; what is switched off is absent. */
export interface NotificationSettings {
  changes?: {
    /** Hours for which a model that is new may change without anybody being told. */
    settleHours: number;
  };
  drills?: { daysBefore: number };
  exemptions?: { daysBefore: number };
  digest?: DigestSettings;
}

/** When the week is told. */
export interface DigestSettings {
  weekday: Weekday;
  /** 0 to 23, in the time zone. */
  hour: number;
  /** IANA. */
  timezone: string;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MOST_DAYS = 365;

const reminder = switchable({
  daysBefore: z.number().int().min(1).max(MOST_DAYS).default(14),
});

const schema = z.strictObject({
  changes: switchable({
    settleHours: z.number().min(0).max(168).default(1),
  }),
  drills: reminder,
  exemptions: reminder,
  digest: switchable({
    weekday: z.string().toLowerCase().pipe(z.enum(WEEKDAYS)).default('monday'),
    hour: z.number().int().min(0).max(23).default(8),
    timezone: z
      .string()
      .refine(isTimeZone, {
        error: issue =>
          `${JSON.stringify(
            issue.input,
          )} is not a time zone; write for instance "Asia/Singapore"`,
      })
      .default('UTC'),
  }),
});

/** @throws Error with one sentence that names every wrong setting */
export function readNotificationSettings(
  config: RootConfigService,
): NotificationSettings {
  const parsed = schema.safeParse(
    config.getOptional('multicloudMl.notifications') ?? {},
  );
  if (!parsed.success) {
    throw new Error(
      `Invalid configuration: ${parsed.error.issues
        .map(
          issue =>
            `${['multicloudMl', 'notifications', ...issue.path].join('.')}: ${
              issue.message
            }`,
        )
        .join('; ')}`,
    );
  }
  return parsed.data;
}

/** Settings that `true` or nothing leaves at their defaults, and `false` switches off. */
function switchable<Shape extends z.ZodRawShape>(shape: Shape) {
  const settings = z.strictObject(shape);
  return z
    .unknown()
    .prefault(true)
    .transform((value, context) => {
      if (value === false) {
        return undefined;
      }
      if (value !== true && (typeof value !== 'object' || value === null)) {
        context.addIssue(
          `${JSON.stringify(
            value,
          )} is not true, false or an object of settings`,
        );
        return z.NEVER;
      }
      const parsed = settings.safeParse(value === true ? {} : value);
      if (parsed.success) {
        return parsed.data;
      }
      for (const { path, message } of parsed.error.issues) {
        context.addIssue({ code: 'custom', path, message });
      }
      return z.NEVER;
    });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
