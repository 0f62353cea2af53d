/** A prefix names a folder: `focus/ml` does not reach `focus/ml-old/`. */
export function folderPrefix(prefix: string | undefined): string {
  return prefix ? prefix.replace(/\/*$/, '/') : '';
}

/** The part of an object's name below the prefix. */
export function relativeTo(prefix: string, name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
