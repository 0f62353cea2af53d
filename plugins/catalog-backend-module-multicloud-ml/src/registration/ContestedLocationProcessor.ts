import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type CatalogProcessorParser,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  type Contest,
  type ContestedLocations,
  contestRefreshKey,
} from './ContestedLocations';

const KEY = 'contest';

/** Makes contested locations yield something new; see {@link ContestedLocations}. Reads nothing itself. */
export class ContestedLocationProcessor implements CatalogProcessor {
  readonly #locations: ContestedLocations;

  constructor(locations: ContestedLocations) {
    this.#locations = locations;
  }

  getProcessorName(): string {
    return 'MultiCloudMlContestedLocationProcessor';
  }

  /** First: the catalog asks nobody after the processor that reads the location. */
  getPriority(): number {
    return 0;
  }

  async readLocation(
    { type, target }: LocationSpec,
    _optional: boolean,
    emit: CatalogProcessorEmit,
    _parser: CatalogProcessorParser,
    cache: CatalogProcessorCache,
  ): Promise<boolean> {
    const before = (await cache.get<Contest | null>(KEY)) ?? undefined;
    const now = this.#locations.next(`${type}:${target}`, before);
    if (now) {
      const key = contestRefreshKey(now.id);
      emit(processingResult.refresh(key));
      emit(processingResult.refresh(`${key}:${now.runsLeft}`));
    }
    if (now || before) {
      await cache.set<Contest | null>(KEY, now ?? null);
    }
    return false;
  }
}
