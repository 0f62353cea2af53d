import type { JsonValue } from '@backstage/types';

const MODULUS = 2305843009213693951n; // 2^61 - 1, a Mersenne prime
const BASE = 1099511628211n;

/**
 * A short, stable name for a piece of content: eight hexadecimal digits of a polynomial hash over its JSON with sorted
 * keys. It tells versions apart; it is no protection against forgery.
 */
export function contentHash(content: JsonValue): string {
  let hash = 0n;
  for (const unit of canonicalJson(content)) {
    hash = (hash * BASE + BigInt(unit.codePointAt(0) ?? 0) + 1n) % MODULUS;
  }
  return hash.toString(16).padStart(8, '0').slice(-8);
}

/** JSON with the keys of every object sorted, so that equal content has equal text. */
function canonicalJson(value: JsonValue | undefined): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .filter(key => value[key] !== undefined)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
