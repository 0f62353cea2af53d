const LONGEST = 80;

/** A value from a file as it may stand in a sentence: short, on one line, and never a reason to fail. */
export function quote(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return shorten(JSON.stringify(value.slice(0, LONGEST + 1)));
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? 'a list' : 'an object';
    default:
      return String(value);
  }
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…"` : text;
}
