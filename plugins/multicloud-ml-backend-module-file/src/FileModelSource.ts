import { resolve } from 'node:path';
import { isError } from '@backstage/errors';
import {
  parseObservedModel,
  type ObservedModel,
  type Problem,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  ModelSourceEvent,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { FileInstance } from './readFileInstances';
import { readInventoryFile } from './readInventoryFile';

/** The file is read, and fails, as one. Not its path: moving the file must not leave a scope behind. */
const SCOPE = 'file';

const BATCH = 500;

/**
 * Reads models from an exported inventory file. What is wrong with one entry costs that entry, or its field, and is
 * told; a file that cannot be read or parsed fails the scope, so that nothing is taken for gone.
 */
export class FileModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly template: ModelSource['template'];
  readonly #path: string;
  readonly #standard: Standard;

  constructor(instance: FileInstance, options: { standard: Standard }) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.template = instance.template;
    // As for the catalog's file locations: relative to where the backend runs.
    this.#path = resolve(instance.options.path);
    this.#standard = options.standard;
  }

  async *poll(options: {
    signal: AbortSignal;
  }): AsyncIterable<ModelSourceEvent> {
    let entries: unknown[];
    try {
      entries = await readInventoryFile(this.#path, options);
    } catch (error) {
      options.signal.throwIfAborted();
      const message = isError(error) ? error.message : 'unknown error';
      yield { kind: 'scope-failed', scope: SCOPE, message };
      return;
    }

    const seen = new Set<string>();
    const problems: Problem[] = [];
    for (let start = 0; start < entries.length; start += BATCH) {
      options.signal.throwIfAborted();
      const models = entries
        .slice(start, start + BATCH)
        .flatMap((entry, offset) =>
          this.#parse(entry, `models[${start + offset}]`, seen, problems),
        );
      if (models.length > 0) {
        yield { kind: 'models', scope: SCOPE, models };
      }
    }
    if (problems.length > 0) {
      yield {
        kind: 'problems',
        scope: SCOPE,
        problems: problems.map(({ path, message }) => ({
          subject: path,
          message,
        })),
      };
    }
    yield { kind: 'scope-complete', scope: SCOPE };
  }

  #parse(
    entry: unknown,
    path: string,
    seen: Set<string>,
    problems: Problem[],
  ): ObservedModel[] {
    const parsed = parseObservedModel(entry, {
      standard: this.#standard,
      path,
    });
    problems.push(...parsed.problems);
    if (!parsed.model) {
      return [];
    }
    const { externalId } = parsed.model;
    if (seen.has(externalId)) {
      problems.push({
        path: `${path}.externalId`,
        message: `${path}.externalId: ${JSON.stringify(
          externalId,
        )} is used by an earlier entry, which counts; give this one an id of its own`,
      });
      return [];
    }
    seen.add(externalId);
    return [parsed.model];
  }
}
