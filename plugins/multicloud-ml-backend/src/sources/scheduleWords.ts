import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

const UNITS = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
] as const;

/** How often a source is read: `every 15 minutes`. */
export function scheduleWords(
  source: Pick<ModelSource, 'schedule' | 'watch'>,
): string {
  const words = frequencyWords(source.schedule.frequency);
  return source.watch ? `${words}, and seconds after a change` : words;
}

function frequencyWords(
  frequency: ModelSource['schedule']['frequency'],
): string {
  if ('cron' in frequency) {
    return `at the times of the cron expression ${frequency.cron}`;
  }
  if ('trigger' in frequency) {
    return 'only when somebody asks for it';
  }
  const parts = UNITS.flatMap(unit => {
    const amount = frequency[unit];
    return amount ? [{ amount, one: unit.slice(0, -1), many: unit }] : [];
  });
  const [first, ...more] = parts;
  return first?.amount === 1 && more.length === 0
    ? `every ${first.one}`
    : `every ${parts
        .map(
          ({ amount, one, many }) => `${amount} ${amount === 1 ? one : many}`,
        )
        .join(' ')}`;
}
