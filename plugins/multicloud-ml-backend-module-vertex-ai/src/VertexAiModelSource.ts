import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  pollScopes,
  type ModelSource,
  type ModelSourceEvent,
  type ScopePage,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Authorize } from './api/createAuthorize';
import { describeFailure } from './api/describeFailure';
import { VertexAi } from './api/VertexAi';
import { OwnProject } from './OwnProject';
import { readScope } from './readScope';
import type { VertexAiInstance } from './readVertexAiInstances';

interface Place {
  project: string;
  location: string;
}

/**
 * Reads the models of Google Cloud projects, region by region; a region of a project is a scope, `<project>/<location>`.
 * Whatever keeps one from being read to its end fails it alone, and the next one is read.
 */
export class VertexAiModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly template: ModelSource['template'];
  readonly #options: VertexAiInstance['options'];
  readonly #vertexAi: VertexAi;
  readonly #logger: LoggerService;

  constructor(
    instance: VertexAiInstance,
    options: { authorize?: Authorize; logger: LoggerService },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.template = instance.template;
    this.#options = instance.options;
    this.#vertexAi = new VertexAi(instance.options, options.authorize);
    this.#logger = options.logger.child({ source: instance.id });
  }

  /**
   * @throws Error once all else is read, when the regions of a project could not be found out: then its scopes have no
   *   names, and whatever it told before stays.
   */
  async *poll(options: {
    signal: AbortSignal;
  }): AsyncIterable<ModelSourceEvent> {
    const { signal } = options;
    const { places, failures } = await this.#findPlaces(signal);
    yield* pollScopes(places.keys(), {
      read: scope => this.#read(scope, places.get(scope), signal),
      describe: describeFailure,
      signal,
      logger: this.#logger,
    });
    if (failures.length > 0) {
      throw new Error(failures.join(' '));
    }
  }

  async *#read(
    scope: string,
    place: Place | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<ScopePage> {
    if (!place) {
      return;
    }
    // Ends what still runs for this scope when the rest of it no longer matters.
    const done = new AbortController();
    const both = AbortSignal.any([signal, done.signal]);
    try {
      yield* readScope({
        vertexAi: this.#vertexAi,
        here: this.#vertexAi.at(place.location, both),
        project: new OwnProject(place.project),
        location: place.location,
        scope,
        options: this.#options,
        signal: both,
      });
    } finally {
      done.abort();
    }
  }

  async #findPlaces(
    signal: AbortSignal,
  ): Promise<{ places: Map<string, Place>; failures: string[] }> {
    const places = new Map<string, Place>();
    const failures: string[] = [];
    for (const project of this.#options.projects) {
      try {
        const locations =
          this.#options.locations ??
          (await this.#vertexAi.locations(project, signal));
        for (const location of locations) {
          places.set(`${project}/${location}`, { project, location });
        }
      } catch (error) {
        signal.throwIfAborted();
        this.#logger.warn(`The regions of ${project} could not be found out`);
        failures.push(describeFailure(error, project));
      }
    }
    return { places, failures };
  }
}
