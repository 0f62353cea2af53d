import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** The sources that modules have added. */
export class ModelSourceRegistry {
  private readonly sources = new Map<string, ModelSource>();

  /** @throws Error when a source of the same id was added before. */
  add(...sources: ModelSource[]): void {
    for (const source of sources) {
      if (this.sources.has(source.id)) {
        throw new Error(
          `A model source "${source.id}" was added before; give each configured instance its own name.`,
        );
      }
      this.sources.set(source.id, source);
    }
  }

  all(): ModelSource[] {
    return [...this.sources.values()];
  }
}
