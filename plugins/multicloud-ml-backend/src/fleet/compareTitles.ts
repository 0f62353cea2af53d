const collator = new Intl.Collator('en', { numeric: true });

/** As people number things: "Team 2" comes before "Team 10". 0: neither comes first. */
export function compareTitles(a: string, b: string): number {
  return collator.compare(a, b);
}
