import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeReadError,
  JsonClient,
  pollScopes,
  type ModelSource,
  type ModelSourceEvent,
  type ScopePage,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import pLimit from 'p-limit';
import { authorization } from './authorization';
import { FlavorReader } from './FlavorReader';
import { isPrompt } from './isPrompt';
import type { MlflowInstance } from './readMlflowInstances';
import { readModel, type PollContext } from './readModel';
import { elementsOf } from './rest/elementsOf';
import { MlflowRegistry } from './rest/MlflowRegistry';
import { Remembered } from './rest/Remembered';
import { registeredModel } from './rest/schemas';

/** Reads the registered models of one MLflow tracking server, which is one scope, named after its host. */
export class MlflowModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly template: ModelSource['template'];
  readonly #options: MlflowInstance['options'];
  readonly #client: JsonClient;
  readonly #logger: LoggerService;
  readonly #formats = new Remembered<string>();
  readonly #locations = new Remembered<string>();

  constructor(instance: MlflowInstance, { logger }: { logger: LoggerService }) {
    const { id, type, schedule, defaultOwner, register, template, options } =
      instance;
    this.id = id;
    this.type = type;
    this.schedule = schedule;
    this.defaultOwner = defaultOwner;
    this.register = register;
    this.template = template;
    this.#options = options;
    this.#logger = logger.child({ source: id });
    this.#client = new JsonClient({
      baseUrl: options.url,
      authorize: async () => authorization(options),
      timeoutMs: options.timeout,
      maxAttempts: options.maxAttempts,
      concurrency: options.concurrency,
    });
  }

  poll({ signal }: { signal: AbortSignal }): AsyncIterable<ModelSourceEvent> {
    return pollScopes([new URL(this.#options.url).host], {
      read: scope => this.#read(scope, signal),
      describe: (error, scope) =>
        describeReadError(error, {
          system: 'MLflow',
          scope,
          grant:
            'Let its user read every registered model; docs/sources/mlflow.md says how.',
        }),
      signal,
      logger: this.#logger,
    });
  }

  async *#read(scope: string, signal: AbortSignal): AsyncGenerator<ScopePage> {
    // Ends what still runs when the rest of it no longer matters.
    const done = new AbortController();
    try {
      const registry = new MlflowRegistry(
        this.#client,
        AbortSignal.any([signal, done.signal]),
      );
      const flavors = new FlavorReader(registry, this.#formats);
      const context: PollContext = {
        registry,
        options: this.#options,
        flavors,
        locations: this.#locations,
      };
      for await (const page of registry.models()) {
        yield await readPage(context, scope, page);
      }
      yield { problems: flavors.problems(scope) };
    } finally {
      done.abort();
    }
    this.#formats.forgetOthers();
    this.#locations.forgetOthers();
  }
}

async function readPage(
  context: PollContext,
  scope: string,
  page: readonly unknown[],
): Promise<ScopePage> {
  const problems: NonNullable<ScopePage['problems']> = [];
  const registered = elementsOf(registeredModel, page, {
    subject: scope,
    problems,
  });
  // Models wait here rather than their requests, so that what one meets is known before the next is begun.
  const limit = pLimit(context.options.concurrency);
  const read = await Promise.all(
    registered
      .filter(model => !isPrompt(model))
      .map(model => limit(() => readModel(context, model))),
  );
  return {
    models: read.map(({ model }) => model),
    problems: [...problems, ...read.flatMap(one => one.problems)],
  };
}
