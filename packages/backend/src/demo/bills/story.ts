import { createHash } from 'node:crypto';
import type { Billed } from './readEstate';

const DAYS_PER_MONTH = 365.25 / 12;

/** What happened to some deployments lately, so that the pages have something to show. */
interface Turn {
  model: string;
  deployment?: string;
  /** Days before today at which it begins; with `days`, it also ends. */
  since: number;
  days?: number;
  hours?: number;
  price?: number;
}

const TURNS: Turn[] = [
  // A campaign let more replicas run.
  { model: 'agent-copilot', since: 12, hours: 1.5 },
  // Moved to a smaller instance.
  { model: 'text-embeddings', deployment: 'eks', since: 18, price: 0.82 },
  // One day of retries against a broken upstream.
  { model: 'offer-ranking', since: 4, days: 1, hours: 2.6 },
  { model: 'acquirer-routing', since: 3, days: 1, hours: 2.1 },
];

/** Did not exist before. */
const BEGAN: Array<{ model: string; deployment: string; since: number }> = [
  { model: 'settlement-forecast', deployment: 'bangkok', since: 21 },
  { model: 'customer-assistant', deployment: 'aws', since: 140 },
];

/** A number from 0 to 1 that is always the same for the same words. */
function chance(...words: Array<string | number>): number {
  return (
    createHash('sha1').update(words.join('\n')).digest().readUInt32BE() /
    2 ** 32
  );
}

/** What a deployment used and cost (dollars) on a day; undefined while it did not exist. */
export function usageOf(
  one: Billed,
  day: Date,
  today: Date,
): { hours: number; cost: number } | undefined {
  const age = Math.round((today.getTime() - day.getTime()) / 86_400_000);
  const begun = BEGAN.find(
    ({ model, deployment }) =>
      model === one.model && deployment === one.deployment,
  );
  if (begun && age > begun.since) {
    return undefined;
  }
  let hours = 1;
  let price = 1;
  for (const turn of TURNS) {
    const isIt =
      turn.model === one.model &&
      (turn.deployment ?? one.deployment) === one.deployment;
    const until = turn.days === undefined ? 0 : turn.since - turn.days;
    if (isIt && age <= turn.since && age > until) {
      hours *= turn.hours ?? 1;
      price *= turn.price ?? 1;
    }
  }
  const id = `${one.model}/${one.deployment}`;
  // Use grew over the year, more for some than for others; shops are quieter at the weekend.
  const growth = 1 - (age / 365) * 0.5 * chance(id, 'growth');
  const weekend = day.getUTCDay() % 6 === 0 ? 0.86 : 1;
  const noise = 0.97 + 0.06 * chance(id, age + today.getUTCDate());
  const load = growth * weekend * noise * hours;
  return {
    hours: Math.max(one.replicas, 0.15) * 24 * load,
    cost: (one.monthly / DAYS_PER_MONTH) * load * price,
  };
}

/** What the rest of an account costs on a day, around `monthly`. */
export function overheadOf(name: string, monthly: number, day: Date): number {
  return (
    (monthly / DAYS_PER_MONTH) *
    (0.9 + 0.2 * chance(name, day.toISOString().slice(0, 10)))
  );
}
