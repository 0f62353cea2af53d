/** Where the panel of a source is found on the page. */
export function panelIdOf(source: { id: string }): string {
  return `source:${source.id}`;
}
