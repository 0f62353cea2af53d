import { z } from 'zod';
import { Money, toText } from '../amounts/Money';
import { parseAmount } from '../amounts/parseAmount';
import { isCurrency } from '../../model/currencies';
import { showValue } from '../../model/showValue';
import type { ConvertedAmount, RateTable } from './RateTable';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const currency = z
  .string({ error: issue => notACurrency(issue.input) })
  .refine(isCurrency, { error: issue => notACurrency(issue.input) });

const entrySchema = z.object(
  {
    month: z
      .string({ error: issue => notAMonth(issue.input) })
      .regex(MONTH, { error: issue => notAMonth(issue.input) }),
    from: currency,
    to: currency,
    rate: z.unknown().transform((input, context) => {
      const rate = readRate(input);
      if (rate === undefined) {
        context.addIssue({
          code: 'custom',
          message: `${showValue(
            input,
          )} is not a rate; write a positive decimal number, for example "1.31"`,
        });
        return z.NEVER;
      }
      return rate;
    }),
  },
  {
    error: issue =>
      `${showValue(issue.input)} is not an entry with month, from, to and rate`,
  },
);

const entriesSchema = z
  .array(entrySchema, {
    error: issue =>
      `${showValue(
        issue.input,
      )} is not a list; write one entry with month, from, to and rate for each month and pair of currencies`,
  })
  .superRefine((entries, context) => {
    const seen = new Map<string, number>();
    entries.forEach((entry, index) => {
      const key = `${entry.month} ${entry.from} ${entry.to}`;
      const first = seen.get(key);
      if (entry.from === entry.to) {
        context.addIssue({
          code: 'custom',
          path: [index, 'to'],
          message: `"${entry.to}" is the currency that it converts from; remove the entry`,
        });
      } else if (first !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `${entry.from} to ${entry.to} in ${entry.month} has a rate in rates[${first}] already; keep one`,
        });
      }
      seen.set(key, first ?? index);
    });
  });

/** Months in order, each with its rate, by pair of currencies. */
type Rates = Map<string, Array<{ month: string; rate: string }>>;

/**
 * Makes a rate table of the configured list of `{ month: 'YYYY-MM', from, to, rate }`: `rate` is how many units of `to`
 * one unit of `from` was worth, as a number or decimal text. Nothing configured is a table without rates.
 *
 * @example
 * ```ts
 * const rates = createRateTable([
 *   { month: '2026-11', from: 'USD', to: 'SGD', rate: '1.31' },
 * ]);
 * rates.convert({ amount: '100', currency: 'USD', month: '2026-12' }, 'SGD'); // { amount: '131', rate: '1.31' }
 * ```
 *
 * @throws Error with a sentence that names every wrong entry as `rates[index].field`.
 * @public
 */
export function createRateTable(entries: unknown): RateTable {
  const parsed = entriesSchema.safeParse(entries ?? []);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(({ path, message }) => `${showPath(path)}: ${message}`)
        .join('; '),
    );
  }
  const rates: Rates = new Map();
  for (const { month, from, to, rate } of parsed.data) {
    const key = `${from} ${to}`;
    rates.set(key, [...(rates.get(key) ?? []), { month, rate }]);
  }
  for (const list of rates.values()) {
    list.sort((a, b) => (a.month < b.month ? -1 : 1));
  }
  return { convert: (from, to) => convert(rates, from, to) };
}

function convert(
  rates: Rates,
  from: { amount: string; currency: string; month: string },
  to: string,
): ConvertedAmount | undefined {
  const amount = new Money(from.amount);
  if (from.currency === to) {
    return { amount: toText(amount), rate: '1' };
  }
  const direct = rateAt(rates.get(`${from.currency} ${to}`), from.month);
  if (direct !== undefined) {
    return { amount: toText(amount.times(direct)), rate: direct };
  }
  const inverse = rateAt(rates.get(`${to} ${from.currency}`), from.month);
  return inverse === undefined
    ? undefined
    : {
        amount: toText(amount.div(inverse)),
        rate: toText(new Money(1).div(inverse)),
      };
}

function rateAt(
  list: Array<{ month: string; rate: string }> | undefined,
  month: string,
): string | undefined {
  return list?.findLast(entry => entry.month <= month)?.rate;
}

function readRate(input: unknown): string | undefined {
  const text =
    typeof input === 'number' || typeof input === 'string'
      ? parseAmount(String(input))
      : undefined;
  return text !== undefined && new Money(text).greaterThan(0)
    ? text
    : undefined;
}

function notACurrency(input: unknown): string {
  return `${showValue(
    input,
  )} is not an ISO 4217 currency code; write for example "USD"`;
}

function notAMonth(input: unknown): string {
  return `${showValue(
    input,
  )} is not a month; write it as YYYY-MM, in quotes, for example "2026-11"`;
}

function showPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`,
    'rates',
  );
}
