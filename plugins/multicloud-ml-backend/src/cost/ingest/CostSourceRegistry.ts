import type { CostSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** The cost sources that modules have added. */
export class CostSourceRegistry {
  private readonly sources = new Map<string, CostSource>();

  /** @throws Error when a source of the same id was added before. */
  add(...sources: CostSource[]): void {
    for (const source of sources) {
      if (this.sources.has(source.id)) {
        throw new Error(
          `A cost source "${source.id}" was added before; give each configured instance its own name.`,
        );
      }
      this.sources.set(source.id, source);
    }
  }

  all(): CostSource[] {
    return [...this.sources.values()];
  }
}
