import { durationToMilliseconds } from '@backstage/types';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/**
 * When a source is read next as its schedule has it, for when the scheduler does not tell: known for intervals only, from
 * the second reading on.
 */
export function nextRunAt(
  { frequency }: ModelSource['schedule'],
  lastAttemptAt: string | undefined,
): string | undefined {
  if ('cron' in frequency || 'trigger' in frequency || !lastAttemptAt) {
    return undefined;
  }
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds } =
    frequency;
  const interval = durationToMilliseconds({
    years,
    months,
    weeks,
    days,
    hours,
    minutes,
    seconds,
    milliseconds,
  });
  return new Date(Date.parse(lastAttemptAt) + interval).toISOString();
}
