const LONGEST = 80;

/**
 * Writes a value into a message: short, on one line, and without ever calling code that came with it.
 *
 * @example
 * ```ts
 * showValue('hot'); // '"hot"'
 * showValue([1]); // 'a list'
 * ```
 */
export function showValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return String(value);
    case 'object':
      if (value === null) {
        return 'null';
      }
      return Array.isArray(value) ? 'a list' : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** A text in quotes, cut after 80 characters, with control characters escaped. */
export function quote(text: string): string {
  return text.length > LONGEST
    ? `${JSON.stringify(text.slice(0, LONGEST)).slice(0, -1)}…"`
    : JSON.stringify(text);
}
