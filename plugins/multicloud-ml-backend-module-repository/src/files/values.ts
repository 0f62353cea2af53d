/** What any part of a parsed file may be. */
export type Mapping = Record<string, unknown>;

/** A mapping, or an empty one where something else stands. */
export function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list; a single value counts as a list of one, and nothing as an empty one. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return value === undefined || value === null ? [] : [value];
}

/** Every text among values, lists of lists included. */
export function texts(value: unknown): string[] {
  return list(value).flatMap(item => {
    if (typeof item === 'string') {
      return [item];
    }
    return Array.isArray(item) ? texts(item) : [];
  });
}

/** Every text in a parsed file, keys included, except below the given keys. Shared parts are visited once. */
export function allTexts(value: unknown, except: string[] = []): string[] {
  const found: string[] = [];
  const seen = new Set<object>();
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      found.push(next);
    } else if (typeof next === 'object' && next !== null && !seen.has(next)) {
      seen.add(next);
      for (const [key, item] of Object.entries(next)) {
        if (!except.includes(key)) {
          if (!Array.isArray(next)) {
            found.push(key);
          }
          open.push(item);
        }
      }
    }
  }
  return found;
}

/** Every mapping in a parsed file, at whatever depth. Shared parts are visited once. */
export function allMappings(value: unknown): Mapping[] {
  const found: Mapping[] = [];
  const seen = new Set<object>();
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'object' && next !== null && !seen.has(next)) {
      seen.add(next);
      if (isMapping(next)) {
        found.push(next);
      }
      for (const item of Object.values(next)) {
        open.push(item);
      }
    }
  }
  return found;
}
