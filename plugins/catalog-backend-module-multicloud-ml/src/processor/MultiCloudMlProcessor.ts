import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  EVENT_ENTITY_PROCESSED,
  type MlModel,
  type Problem,
  projectionRefreshKey,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSettings } from '../config/readModelSettings';
import type { ProjectionReader } from '../projection/ProjectionReader';
import {
  applyProjection,
  projectDeclared,
  type Projected,
} from './applyProjection';
import { contentHash } from './contentHash';
import { type Remembered, recall, remember } from './memory';
import { takeInDeclared } from './takeInDeclared';
import { tidyOther } from './tidyOther';
import { withWarnings } from './toStatusItems';

/** What the first half of a run found and the second half needs. */
interface Run {
  problems: Problem[];
  /** Absent when the entity is no model. */
  declared?: MlModel;
}

/**
 * Takes in what authors declare of their models, reports bad fields as warnings, and writes the derived annotations
 * and labels.
 *
 * Before the catalog validates an entity, authors' annotations become facts and their labels go. After it, the
 * warnings and the projection are added: the catalog allows a status only then, and nothing that we derive can cost
 * an entity its validity.
 */
export class MultiCloudMlProcessor implements CatalogProcessor {
  readonly #settings: ModelSettings;
  readonly #projections: ProjectionReader;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  /** The catalog hands both halves of one run the same cache object. */
  readonly #runs = new WeakMap<CatalogProcessorCache, Run>();

  constructor(options: {
    settings: ModelSettings;
    projections: ProjectionReader;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#settings = options.settings;
    this.#projections = options.projections;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'MultiCloudMlProcessor';
  }

  /** After the others (20 unless they say otherwise), so that placeholders and enriched fields are read resolved. */
  getPriority(): number {
    return 80;
  }

  async preProcessEntity(
    authored: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const { entity, ...run } = this.#settings.isModel(authored)
      ? takeInDeclared(authored, this.#settings)
      : tidyOther(authored);
    this.#runs.set(cache, run);
    return entity;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const { declared, problems }: Run = this.#runs.get(cache) ?? {
      problems: [],
    };
    const entityRef = stringifyEntityRef(entity);
    const before = await recall(cache);
    if (!declared) {
      if (before) {
        await remember(cache, undefined);
        this.#hint(entityRef);
      }
      return withWarnings(entity, problems);
    }

    emit(processingResult.refresh(projectionRefreshKey(entityRef)));
    const after: Remembered = {
      contentHash: contentHash(entity, problems),
      projected: await this.#project(entityRef, before?.projected),
    };
    if (after.contentHash !== before?.contentHash) {
      this.#hint(entityRef);
    }
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      await remember(cache, after);
    }
    return withWarnings(
      applyProjection(entity, after.projected ?? projectDeclared(declared)),
      problems,
    );
  }

  /** The projection as it is now, or as it last was when nobody can say. */
  async #project(
    entityRef: string,
    last: Projected | undefined,
  ): Promise<Projected | undefined> {
    const answer = await this.#projections.read(entityRef);
    if (answer === 'unreachable') {
      return last;
    }
    if (answer === 'none') {
      return undefined;
    }
    const { entityRef: _ref, ...projected } = answer;
    return projected;
  }

  /** Tells the backend to look at an entity again. Nobody waits for it, and a lost hint is made up for within a minute. */
  #hint(entityRef: string) {
    this.#events
      .publish({ topic: EVENT_ENTITY_PROCESSED, eventPayload: { entityRef } })
      .catch(error =>
        this.#logger.warn(
          `Could not tell of a change to ${entityRef}: ${stringifyError(
            error,
          )}`,
        ),
      );
  }
}
