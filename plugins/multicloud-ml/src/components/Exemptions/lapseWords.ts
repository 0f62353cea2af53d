import type { Locale } from '../../format';

const DAY_MS = 86_400_000;

/** Days from now within which it is said that an exemption lapses. */
const SOON = 30;

/** How soon an exemption lapses, once that is near: `lapses in 9 days`. Days are those of UTC. */
export function lapseWords(
  until: string,
  { t }: Locale,
  now: Date = new Date(),
): string | undefined {
  const today = Date.parse(now.toISOString().slice(0, 10));
  const days = Math.round((Date.parse(until) - today) / DAY_MS);
  if (!(days >= 0 && days <= SOON)) return undefined;
  return days === 0
    ? t('exemptions.until.today')
    : t('exemptions.until.days', { count: days });
}
