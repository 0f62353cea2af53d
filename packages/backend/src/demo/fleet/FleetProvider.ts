import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** The catalog takes several deltas in a fraction of the time that it takes for one change of everything. */
const DELTA_SIZE = 2_000;

/** Hands a synthetic fleet to the catalog once. */
export class FleetProvider implements EntityProvider {
  constructor(
    private readonly entities: readonly Entity[],
    private readonly logger: LoggerService,
  ) {}

  getProviderName(): string {
    return 'demo-fleet';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    for (let from = 0; from < this.entities.length; from += DELTA_SIZE) {
      await connection.applyMutation({
        type: 'delta',
        added: this.entities
          .slice(from, from + DELTA_SIZE)
          .map(entity => ({ entity, locationKey: 'demo-fleet' })),
        removed: [],
      });
    }
    this.logger.info(
      `Handed ${this.entities.length} synthetic entities to the catalog.`,
    );
  }
}
