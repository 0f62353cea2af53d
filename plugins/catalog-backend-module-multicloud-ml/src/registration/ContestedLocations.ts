/** For how many runs the output of a contested location is written anew. */
const RUNS = 5;

/** How far the rewriting of one location has come; kept in the catalog's database from run to run. */
export type Contest = { id: string; runsLeft: number };

/**
 * Locations that name an entity which we had registered, by `type:target`.
 *
 * The catalog writes down what a location yields only when that differs from the last time. A location whose entity
 * was turned away yields the same again, so the entity would not come back when ours has gone. Such a location is
 * therefore made to yield something new, run after run, until the contest is settled and for a few runs more: those
 * few are kept with the location, so that a restart at any moment does not lose the entity.
 */
export class ContestedLocations {
  readonly #contests = new Map<string, { id: string; begun: boolean }>();
  #count = 0;

  /** @returns whether the location has been read, and so begun to be rewritten, since it was first contested. */
  contest(locationRef: string): boolean {
    const known = this.#contests.get(locationRef);
    if (known) {
      return known.begun;
    }
    this.#count += 1;
    const id = `${Date.now().toString(36)}-${this.#count}`;
    this.#contests.set(locationRef, { id, begun: false });
    return false;
  }

  hasBegun(locationRef: string): boolean {
    return this.#contests.get(locationRef)?.begun ?? false;
  }

  /** Refresh keys under which the catalog knows the location. */
  refreshKeys(locationRef: string): string[] {
    const contest = this.#contests.get(locationRef);
    return contest
      ? [locationRef, contestRefreshKey(contest.id)]
      : [locationRef];
  }

  /** It is over; the next conflict at this location begins anew. */
  settle(locationRef: string): void {
    this.#contests.delete(locationRef);
  }

  /**
   * A run of the location that reads `readRef`, which may be a pattern, has begun.
   *
   * @param before - what the run before left.
   * @returns what this run leaves; absent when there is nothing to rewrite.
   */
  next(readRef: string, before: Contest | undefined): Contest | undefined {
    for (const [locationRef, contest] of this.#contests) {
      if (covers(readRef, locationRef)) {
        contest.begun = true;
        if (contest.id !== before?.id) {
          return { id: contest.id, runsLeft: RUNS };
        }
      }
    }
    return before && before.runsLeft > 0
      ? { ...before, runsLeft: before.runsLeft - 1 }
      : undefined;
  }
}

/** The same in every run of a contest, so that the location can be asked for. */
export function contestRefreshKey(id: string): string {
  return `multicloud-ml:contested:${id}`;
}

/** A pattern covers everything that starts like it; rewriting one location too many does no harm. */
function covers(readRef: string, locationRef: string): boolean {
  const [beforePattern] = readRef.split('*', 1);
  return readRef.includes('*')
    ? locationRef.startsWith(beforePattern)
    : readRef === locationRef;
}
