import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  parseObservedModel,
  type ObservedModel,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ModelSource,
  ModelSourceEvent,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createAwsClients, type AwsClients } from './aws/createAwsClients';
import { describeFailure } from './aws/describeFailure';
import { SageMakerRegion } from './aws/SageMakerRegion';
import { readRegion } from './readRegion';
import type { SageMakerInstance } from './readSageMakerInstances';
import type { ReportedModel } from './ReportedModel';

/**
 * Reads the models of one AWS account, region by region; a region is a scope, `<account>/<region>`. Whatever keeps a
 * region from being read to its end fails that region alone, and the next one is read.
 */
export class SageMakerModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly #options: SageMakerInstance['options'];
  readonly #clients: AwsClients;
  readonly #standard: Standard;
  readonly #logger: LoggerService;
  #account: string | undefined;

  constructor(
    instance: SageMakerInstance,
    options: { standard: Standard; logger: LoggerService },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.#options = instance.options;
    this.#clients = createAwsClients(instance.options);
    this.#standard = options.standard;
    this.#logger = options.logger.child({ source: instance.id });
    this.#account = instance.options.accountId;
  }

  /**
   * @throws Error when the account is not configured and AWS does not tell it: then no scope has a name.
   */
  async *poll(options: {
    signal: AbortSignal;
  }): AsyncIterable<ModelSourceEvent> {
    const account = await this.#findAccount(options.signal);
    for (const region of this.#options.regions) {
      options.signal.throwIfAborted();
      const scope = `${account}/${region}`;
      try {
        for await (const models of this.#read(account, region, options)) {
          if (models.length > 0) {
            yield { kind: 'models', scope, models };
          }
        }
        yield { kind: 'scope-complete', scope };
      } catch (error) {
        options.signal.throwIfAborted();
        this.#logError(`${scope} could not be read to its end`, error);
        const message = describeFailure(error, region);
        yield { kind: 'scope-failed', scope, message };
      }
    }
  }

  async *#read(
    account: string,
    region: string,
    options: { signal: AbortSignal },
  ): AsyncGenerator<ObservedModel[]> {
    const client = this.#clients.sageMaker(region);
    // Ends what still runs for this region when the rest of it no longer matters.
    const done = new AbortController();
    try {
      const pages = readRegion({
        sageMaker: new SageMakerRegion(client, {
          signal: AbortSignal.any([options.signal, done.signal]),
          concurrency: this.#options.concurrency,
        }),
        account,
        region,
        options: this.#options,
        logger: this.#logger,
      });
      for await (const page of pages) {
        yield page.flatMap(model => this.#parse(model));
      }
    } finally {
      done.abort();
      client.destroy();
    }
  }

  #parse(reported: ReportedModel): ObservedModel[] {
    const { model, problems } = parseObservedModel(reported, {
      standard: this.#standard,
      path: reported.externalId,
    });
    for (const { message } of problems) {
      this.#logger.warn(message);
    }
    return model ? [model] : [];
  }

  async #findAccount(signal: AbortSignal): Promise<string> {
    try {
      this.#account ??= await this.#clients.accountId({ abortSignal: signal });
      return this.#account;
    } catch (error) {
      signal.throwIfAborted();
      this.#logError('the account could not be found out', error);
      throw new Error(describeFailure(error, this.#options.regions[0]));
    }
  }

  #logError(what: string, error: unknown): void {
    const cause = isError(error) && isError(error.cause) ? error.cause : error;
    this.#logger.warn(
      `${what}: ${isError(cause) ? `${cause.name}: ${cause.message}` : cause}`,
    );
  }
}
