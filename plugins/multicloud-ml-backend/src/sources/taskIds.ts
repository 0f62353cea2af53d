/** The task that reads a source. */
export function pollTaskId(sourceId: string): string {
  return `poll:${sourceId}`;
}

/** The task that listens to a source's changes. */
export function watchTaskId(sourceId: string): string {
  return `watch:${sourceId}`;
}
