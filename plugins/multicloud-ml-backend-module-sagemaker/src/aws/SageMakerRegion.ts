import {
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeInferenceComponentCommand,
  DescribeModelCommand,
  DescribeModelPackageCommand,
  ListEndpointsCommand,
  ListInferenceComponentsCommand,
  ListModelPackageGroupsCommand,
  ListModelPackagesCommand,
  ListModelsCommand,
  ListTagsCommand,
  type DescribeModelOutput,
  type DescribeModelPackageOutput,
  type ModelPackageSummary,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import pLimit from 'p-limit';
import { classifyError } from './classifyError';
import { pagesOf } from './pagesOf';
import { ReadError } from './ReadError';

/** Tags of a resource by key. */
export type Tags = ReadonlyMap<string, string>;

type RequestOptions = { abortSignal: AbortSignal };

/**
 * What this source asks of SageMaker in one region, during one poll: lists are read page by page to their end, no more
 * than `concurrency` requests run at a time, and what was described once is not asked again.
 *
 * Every method throws a ReadError that names the IAM action.
 */
export class SageMakerRegion {
  readonly #client: SageMakerClient;
  readonly #signal: AbortSignal;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #models = new Map<
    string,
    Promise<DescribeModelOutput | undefined>
  >();
  readonly #packages = new Map<
    string,
    Promise<DescribeModelPackageOutput | undefined>
  >();

  constructor(
    client: SageMakerClient,
    options: { signal: AbortSignal; concurrency: number },
  ) {
    this.#client = client;
    this.#signal = options.signal;
    this.#limit = pLimit(options.concurrency);
  }

  endpoints() {
    return pagesOf('sagemaker:ListEndpoints', async NextToken => {
      const page = await this.#call('ListEndpoints', options =>
        this.#client.send(
          new ListEndpointsCommand({ NextToken, MaxResults: 100 }),
          options,
        ),
      );
      return { items: page.Endpoints ?? [], next: page.NextToken };
    });
  }

  models() {
    return pagesOf('sagemaker:ListModels', async NextToken => {
      const page = await this.#call('ListModels', options =>
        this.#client.send(
          new ListModelsCommand({ NextToken, MaxResults: 100 }),
          options,
        ),
      );
      return { items: page.Models ?? [], next: page.NextToken };
    });
  }

  modelPackageGroups() {
    return pagesOf('sagemaker:ListModelPackageGroups', async NextToken => {
      const page = await this.#call('ListModelPackageGroups', options =>
        this.#client.send(
          new ListModelPackageGroupsCommand({ NextToken, MaxResults: 100 }),
          options,
        ),
      );
      return {
        items: page.ModelPackageGroupSummaryList ?? [],
        next: page.NextToken,
      };
    });
  }

  inferenceComponents(endpointName: string) {
    return pagesOf('sagemaker:ListInferenceComponents', async NextToken => {
      const page = await this.#call('ListInferenceComponents', options =>
        this.#client.send(
          new ListInferenceComponentsCommand({
            EndpointNameEquals: endpointName,
            NextToken,
            MaxResults: 100,
          }),
          options,
        ),
      );
      return { items: page.InferenceComponents ?? [], next: page.NextToken };
    });
  }

  /** The version of a group that was approved last; undefined while none is. */
  async latestApproved(
    groupName: string,
  ): Promise<ModelPackageSummary | undefined> {
    const pages = pagesOf('sagemaker:ListModelPackages', async NextToken => {
      const page = await this.#call('ListModelPackages', options =>
        this.#client.send(
          new ListModelPackagesCommand({
            ModelPackageGroupName: groupName,
            ModelApprovalStatus: 'Approved',
            SortBy: 'CreationTime',
            SortOrder: 'Descending',
            MaxResults: 1,
            NextToken,
          }),
          options,
        ),
      );
      return {
        items: page.ModelPackageSummaryList ?? [],
        next: page.NextToken,
      };
    });
    // A filtered page may be empty although another one follows.
    for await (const [first] of pages) {
      if (first) {
        return first;
      }
    }
    return undefined;
  }

  /** Undefined for a resource that was deleted since it was listed. */
  async tags(arn: string): Promise<Tags | undefined> {
    const tags = new Map<string, string>();
    const pages = pagesOf('sagemaker:ListTags', async NextToken => {
      const page = await this.#call('ListTags', options =>
        this.#client.send(
          new ListTagsCommand({ ResourceArn: arn, NextToken }),
          options,
        ),
      );
      return { items: page.Tags ?? [], next: page.NextToken };
    });
    try {
      for await (const page of pages) {
        for (const { Key, Value } of page) {
          if (Key !== undefined && Value !== undefined) {
            tags.set(Key, Value);
          }
        }
      }
    } catch (error) {
      if (isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
    return tags;
  }

  describeEndpoint(name: string) {
    return this.#find('DescribeEndpoint', options =>
      this.#client.send(
        new DescribeEndpointCommand({ EndpointName: name }),
        options,
      ),
    );
  }

  describeEndpointConfig(name: string) {
    return this.#find('DescribeEndpointConfig', options =>
      this.#client.send(
        new DescribeEndpointConfigCommand({ EndpointConfigName: name }),
        options,
      ),
    );
  }

  describeInferenceComponent(name: string) {
    return this.#find('DescribeInferenceComponent', options =>
      this.#client.send(
        new DescribeInferenceComponentCommand({ InferenceComponentName: name }),
        options,
      ),
    );
  }

  describeModel(name: string): Promise<DescribeModelOutput | undefined> {
    return once(this.#models, name, () =>
      this.#find('DescribeModel', options =>
        this.#client.send(
          new DescribeModelCommand({ ModelName: name }),
          options,
        ),
      ),
    );
  }

  /** @param name - ARN, or `<group>/<version>` */
  describeModelPackage(
    name: string,
  ): Promise<DescribeModelPackageOutput | undefined> {
    return once(this.#packages, name, () =>
      this.#find('DescribeModelPackage', options =>
        this.#client.send(
          new DescribeModelPackageCommand({ ModelPackageName: name }),
          options,
        ),
      ),
    );
  }

  /** Undefined for what was deleted since it was listed; that is no failure. */
  async #find<T>(
    operation: string,
    send: (options: RequestOptions) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.#call(operation, send);
    } catch (error) {
      if (isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
  }

  #call<T>(
    operation: string,
    send: (options: RequestOptions) => Promise<T>,
  ): Promise<T> {
    return this.#limit(async () => {
      this.#signal.throwIfAborted();
      try {
        return await send({ abortSignal: this.#signal });
      } catch (error) {
        this.#signal.throwIfAborted();
        throw new ReadError(`sagemaker:${operation}`, classifyError(error), {
          cause: error,
        });
      }
    });
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof ReadError && error.kind === 'not-found';
}

function once<T>(
  known: Map<string, Promise<T>>,
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  const promise = known.get(name) ?? read();
  known.set(name, promise);
  return promise;
}
