import { hash } from 'node:crypto';

/** A short, stable fingerprint of a JSON value; the order of keys does not matter. */
export function hashOf(value: unknown): string {
  return hashText(JSON.stringify(sorted(value)));
}

/** A fingerprint of a text. */
export function hashText(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 27);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    );
  }
  return value;
}
