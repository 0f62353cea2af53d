import { Money, toText } from './Money';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const LONGEST = 100;
/** No single amount of a bill is as large; the stores keep millionths in 64 bits. */
const LIMIT = new Money('1e12');

/**
 * Reads an amount as bills write it and normalises it to plain decimal text: no exponent, no plus sign, no trailing
 * zeros, at most 18 decimals (rounded half-even). Blanks around it are ignored.
 *
 * Undefined for everything else: blank text, `NaN`, `Infinity`, thousands separators, currency signs, and amounts of
 * 10¹² or more.
 *
 * @example
 * ```ts
 * parseAmount('1.50E-3'); // '0.0015'
 * parseAmount('1,000'); // undefined
 * ```
 *
 * @public
 */
export function parseAmount(text: string): string | undefined {
  const trimmed = text.length > LONGEST ? '' : text.trim();
  if (!NUMBER.test(trimmed)) {
    return undefined;
  }
  const amount = new Money(trimmed);
  return amount.abs().lessThan(LIMIT) ? toText(amount) : undefined;
}
