import type { LoggerService } from '@backstage/backend-plugin-api';
import type { TokenCredential } from '@azure/identity';
import {
  pollScopes,
  type ModelSource,
  type ModelSourceEvent,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { ArmClient } from './arm/ArmClient';
import { createAuthorize } from './arm/createAuthorize';
import { describeFailure } from './arm/describeFailure';
import { regionOf } from './arm/regionOf';
import type { ResourcePlace } from './arm/resourceId';
import {
  registrySchema,
  workspaceSchema,
  type Registry,
  type Workspace,
} from './arm/schemas';
import { listPlaces, type Listed } from './listPlaces';
import type { AzureMlInstance } from './readAzureMlInstances';
import { readRegistry } from './readRegistry';
import { readWorkspace } from './readWorkspace';

type Connect = (until: AbortSignal) => ArmClient;

/**
 * Reads the models of Azure subscriptions. A workspace is a scope, `<subscription>/<resource group>/<workspace>`, and so is
 * a registry, `<subscription>/registries/<name>`. The list of workspaces is one too, named after what is listed
 * (`<subscription>` or `<subscription>/<resource group>`), and the list of registries, with `/registries` after it: they
 * hold no models, and fail where the list cannot be read.
 */
export class AzureMlModelSource implements ModelSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: ModelSource['schedule'];
  readonly defaultOwner: string;
  readonly register: boolean;
  readonly template: ModelSource['template'];
  private readonly options: AzureMlInstance['options'];
  private readonly credential: TokenCredential;
  private readonly logger: LoggerService;

  constructor(
    instance: AzureMlInstance,
    options: { credential: TokenCredential; logger: LoggerService },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.defaultOwner = instance.defaultOwner;
    this.register = instance.register;
    this.template = instance.template;
    this.options = instance.options;
    this.credential = options.credential;
    this.logger = options.logger.child({ source: instance.id });
  }

  async *poll({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<ModelSourceEvent> {
    const connect = this.createConnect(signal);
    const registries = new Map<string, Listed<Registry>>();
    yield* this.pollLists(signal, 'registries', async list => {
      const { listed, problems } = await listPlaces(connect(signal), {
        ...list,
        kind: 'registries',
        schema: registrySchema,
        names: this.options.registries,
      });
      listed.forEach(one => registries.set(one.place.name, one));
      return problems;
    });
    const workspaces = new Map<string, Listed<Workspace>>();
    yield* this.pollLists(signal, 'workspaces', async list => {
      const { listed, problems } = await listPlaces(connect(signal), {
        ...list,
        kind: 'workspaces',
        schema: workspaceSchema,
        names: this.options.workspaces,
      });
      listed.forEach(one => workspaces.set(scopeOf(one.place), one));
      return problems;
    });
    yield* this.pollPlaces(signal, connect, { registries, workspaces });
  }

  /** Makes clients that share one token, each until its own signal. */
  private createConnect(signal: AbortSignal): Connect {
    const { endpoint, timeout, maxAttempts, concurrency } = this.options;
    const authorize = createAuthorize(this.credential, {
      endpoint,
      timeoutMs: timeout,
      signal,
    });
    return until =>
      new ArmClient({
        endpoint,
        timeoutMs: timeout,
        maxAttempts,
        concurrency,
        authorize,
        signal: until,
      });
  }

  /** Each list is a scope of its own, so that one that cannot be read harms no other. */
  private pollLists(
    signal: AbortSignal,
    kind: ResourcePlace['kind'],
    read: (list: {
      subscription: string;
      resourceGroup?: string;
    }) => Promise<SourceProblem[]>,
  ): AsyncGenerator<ModelSourceEvent> {
    const { subscriptions, resourceGroups, registries } = this.options;
    const lists = new Map(
      (kind === 'registries' && registries?.length === 0
        ? []
        : subscriptions
      ).flatMap(subscription =>
        (resourceGroups ?? [undefined]).map(
          resourceGroup =>
            [
              [subscription, resourceGroup, kind === 'registries' && kind]
                .filter(Boolean)
                .join('/'),
              { subscription, resourceGroup },
            ] as const,
        ),
      ),
    );
    return pollScopes(lists.keys(), {
      async *read(scope) {
        const list = lists.get(scope);
        yield { problems: list && (await read(list)) };
      },
      describe: describeFailure,
      signal,
      logger: this.logger,
    });
  }

  private pollPlaces(
    signal: AbortSignal,
    connect: Connect,
    found: {
      registries: ReadonlyMap<string, Listed<Registry>>;
      workspaces: ReadonlyMap<string, Listed<Workspace>>;
    },
  ): AsyncGenerator<ModelSourceEvent> {
    const { options } = this;
    const registries = new Map(
      [...found.registries].map(([name, { place }]) => [name, place]),
    );
    const scopes = new Map([
      ...[...registries.values()].map(
        place =>
          [
            scopeOf(place),
            (arm: ArmClient) =>
              readRegistry({ arm, options, place, registries }),
          ] as const,
      ),
      ...[...found.workspaces.values()].map(
        ({ place, resource }) =>
          [
            scopeOf(place),
            (arm: ArmClient) =>
              readWorkspace({
                arm,
                options,
                place,
                registries,
                region: regionOf(resource.location ?? undefined),
                workspaceId: resource.properties?.workspaceId ?? undefined,
              }),
          ] as const,
      ),
    ]);
    return pollScopes(scopes.keys(), {
      async *read(scope) {
        // Ends what still runs for a scope when the rest of it no longer matters.
        const done = new AbortController();
        const arm = connect(AbortSignal.any([signal, done.signal]));
        try {
          yield* scopes.get(scope)?.(arm) ?? [];
        } finally {
          done.abort();
        }
      },
      describe: describeFailure,
      signal,
      logger: this.logger,
    });
  }
}

function scopeOf({ subscription, resourceGroup, kind, name }: ResourcePlace) {
  return kind === 'registries'
    ? `${subscription}/registries/${name}`
    : `${subscription}/${resourceGroup}/${name}`;
}
