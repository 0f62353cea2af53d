/** Writes a path as an author would: `deployments[1].role`. */
export function showPath(
  root: string,
  path: ReadonlyArray<PropertyKey>,
): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') {
      return `${text}[${key}]`;
    }
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, root);
}

/** The value at a path, or undefined. Reads own members only. */
export function valueAt(
  root: unknown,
  path: ReadonlyArray<PropertyKey>,
): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined,
    root,
  );
}
