/** When a hinted entity is read again: after the catalog has usually stitched it, and once more to be sure. */
const READ_AFTER_MS = [1_000, 5_000];

/**
 * Collects hints that entities were processed and hands them on in sets. The catalog says so before the entity can be
 * read as processed, hence the wait and the second look. A hint that is lost costs a minute, until the next
 * reconcile.
 */
export class Hints {
  private readonly waiting = new Map<number, Set<string>>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly onDue: (entityRefs: string[]) => Promise<void>,
  ) {}

  add(entityRefs: readonly string[]): void {
    for (const delay of READ_AFTER_MS) {
      const set = this.waiting.get(delay);
      if (set) {
        entityRefs.forEach(ref => set.add(ref));
      } else {
        this.start(delay, entityRefs);
      }
    }
  }

  stop(): void {
    this.timers.forEach(timer => clearTimeout(timer));
    this.timers.clear();
    this.waiting.clear();
  }

  private start(delay: number, entityRefs: readonly string[]): void {
    this.waiting.set(delay, new Set(entityRefs));
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const due = this.waiting.get(delay);
      this.waiting.delete(delay);
      this.onDue([...(due ?? [])]);
    }, delay);
    this.timers.add(timer);
  }
}
