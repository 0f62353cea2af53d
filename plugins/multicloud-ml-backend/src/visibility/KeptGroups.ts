import type { BackstageCredentials } from '@backstage/backend-plugin-api';

const KEPT_FOR_MS = 30_000;
const MOST_PRINCIPALS = 100;

/** Remembers for half a minute which groups each caller may see, so that not every page about teams asks for thousands. */
export class KeptGroups {
  private readonly kept = new Map<
    string,
    { until: number; visible: Map<string, boolean> }
  >();

  constructor(
    private readonly ask: (
      credentials: BackstageCredentials,
      groupRefs: readonly string[],
    ) => Promise<Set<string>>,
    private readonly clock: () => Date,
  ) {}

  /** Those of the given groups that the caller may see. */
  async among(
    credentials: BackstageCredentials,
    groupRefs: readonly string[],
  ): Promise<Set<string>> {
    const visible = this.of(credentials);
    const open = groupRefs.filter(ref => !visible.has(ref));
    if (open.length > 0) {
      const found = await this.ask(credentials, open);
      open.forEach(ref => visible.set(ref, found.has(ref)));
    }
    return new Set(groupRefs.filter(ref => visible.get(ref)));
  }

  private of(credentials: BackstageCredentials): Map<string, boolean> {
    const principal = JSON.stringify(credentials.principal);
    const now = this.clock().getTime();
    const known = this.kept.get(principal);
    if (known && known.until > now) {
      return known.visible;
    }
    for (const [key, { until }] of this.kept) {
      if (until <= now || this.kept.size >= MOST_PRINCIPALS) {
        this.kept.delete(key);
      }
    }
    const visible = new Map<string, boolean>();
    this.kept.set(principal, { until: now + KEPT_FOR_MS, visible });
    return visible;
  }
}
