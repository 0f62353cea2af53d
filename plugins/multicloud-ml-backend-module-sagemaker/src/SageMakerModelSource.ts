import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  pollScopes,
  type ModelSource,
  type ModelSourceEvent,
  type ScopePage,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createAwsClients, type AwsClients } from './aws/createAwsClients';
import { describeFailure } from './aws/describeFailure';
import { SageMakerRegion } from './aws/SageMakerRegion';
import { readRegion } from './readRegion';
import type { SageMakerInstance } from './readSageMakerInstances';

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
  readonly template: ModelSource['template'];
  readonly #options: SageMakerInstance['options'];
  readonly #clients: AwsClients;
  readonly #logger: LoggerService;
  #account: string | undefined;

  constructor(instance: SageMakerInstance, options: { logger: LoggerService }) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.template = instance.template;
    this.#options = instance.options;
    this.#clients = createAwsClients(instance.options);
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
    const regionOf = (scope: string) => scope.slice(account.length + 1);
    yield* pollScopes(
      this.#options.regions.map(region => `${account}/${region}`),
      {
        read: scope => this.#read(account, regionOf(scope), options),
        describe: (error, scope) => describeFailure(error, regionOf(scope)),
        signal: options.signal,
        logger: this.#logger,
      },
    );
  }

  async *#read(
    account: string,
    region: string,
    options: { signal: AbortSignal },
  ): AsyncGenerator<ScopePage> {
    const client = this.#clients.sageMaker(region);
    // Ends what still runs for this region when the rest of it no longer matters.
    const done = new AbortController();
    const problems: SourceProblem[] = [];
    try {
      const pages = readRegion({
        sageMaker: new SageMakerRegion(client, {
          signal: AbortSignal.any([options.signal, done.signal]),
          concurrency: this.#options.concurrency,
        }),
        account,
        region,
        options: this.#options,
        tell: problem => problems.push(problem),
      });
      for await (const models of pages) {
        yield { models };
      }
      yield { problems };
    } finally {
      done.abort();
      client.destroy();
    }
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
