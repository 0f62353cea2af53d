import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * Lays overrides over a base, member by member. A list extends the list under it, `null` takes a member away (a term of
 * a vocabulary, or an objective that then reads "–"), and anything else replaces what was there.
 *
 * The result has no prototype at any depth, so that a member called `__proto__` is a member like any other.
 */
export function mergeOverrides(
  base: JsonObject,
  overrides: JsonObject,
): JsonObject {
  const merged: JsonObject = Object.create(null);
  for (const key of Object.keys(base)) {
    merged[key] = bare(base[key]);
  }
  for (const key of Object.keys(overrides)) {
    const under = merged[key];
    const over = overrides[key];
    if (over === null) {
      delete merged[key];
    } else if (isObject(over) && isObject(under)) {
      merged[key] = mergeOverrides(under, over);
    } else if (Array.isArray(over) && Array.isArray(under)) {
      merged[key] = [...new Set([...under, ...over])];
    } else if (over !== undefined) {
      merged[key] = bare(over);
    }
  }
  return merged;
}

function bare(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return [...value];
  }
  return isObject(value) ? mergeOverrides(value, {}) : value;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
