import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Assessor } from '../assessment/Assessor';
import type { Joiner } from '../joins/Joiner';
import type { Registrar } from '../registrations/Registrar';
import type { ContextSync } from './ContextSync';
import type { ModelSync } from './ModelSync';

/** Keeps everything in step with the catalog: hints at once, and all of it every minute. */
export class CatalogSync {
  constructor(
    private readonly parts: {
      context: ContextSync;
      models: ModelSync;
      joiner: Joiner;
      registrar: Registrar;
      assessor: Assessor;
      logger: LoggerService;
    },
  ) {}

  /**
   * Reads what changed in the catalog, joins and registers what sources know, and assesses what is due. Finds whatever hints
   * missed, and whatever a process did not finish.
   */
  async reconcile(): Promise<void> {
    await this.parts.context.reconcile();
    await this.parts.models.reconcile();
    await this.parts.joiner.joinIfDue();
    await this.parts.registrar.sync({ catalogWasRead: true });
    await this.parts.assessor.refresh();
  }

  /** Reads the given entities again and assesses them. Never fails: the next reconcile makes good for it. */
  async readAgain(entityRefs: string[]): Promise<void> {
    try {
      await this.parts.models.readAgain(entityRefs);
      await this.parts.assessor.refresh(entityRefs);
    } catch (error) {
      this.parts.logger.warn(
        `Reading ${entityRefs.length} processed entities again failed; the next reconcile will find them. ${error}`,
      );
    }
  }
}
