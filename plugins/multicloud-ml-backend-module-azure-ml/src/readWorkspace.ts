import type { ScopePage } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { readOnlineEndpoints } from './endpoints/readOnlineEndpoints';
import { readServerlessEndpoints } from './endpoints/readServerlessEndpoints';
import type { Running } from './endpoints/Running';
import { Environments, type Image } from './images/Environments';
import { assembleModel } from './models/assembleModel';
import { modelTypeOf } from './models/artifactFormatOf';
import { isAnonymous, type KeptModel } from './models/KeptModel';
import { readModel, readModels } from './models/readModels';
import type { ScopeContext } from './ScopeContext';

/** Reads a workspace: first what runs, which is little, then the models, page by page. */
export async function* readWorkspace(
  context: ScopeContext,
): AsyncGenerator<ScopePage> {
  const online = await readOnlineEndpoints(context);
  const serverless = await readServerlessEndpoints(context);
  yield { problems: [...online.problems, ...serverless.problems] };

  const environments = new Environments(
    context.arm,
    context.place,
    context.registries,
  );
  const waiting = new Waiting([...online.running, ...serverless.running]);
  const assemble = async (kept: KeptModel) => {
    const running = await withImages(
      environments,
      waiting.take(kept.address),
      kept,
    );
    return isAnonymous(kept)
      ? byEndpoint(context, running, kept)
      : [
          assembleModel(context, {
            externalId: kept.externalId,
            name: kept.name,
            kept,
            running,
          }),
        ];
  };

  for await (const { models, problems } of readModels(
    context.arm,
    context.place,
  )) {
    const shown = models.filter(
      kept =>
        waiting.has(kept.address) ||
        (context.options.undeployedModels &&
          !kept.archived &&
          !isAnonymous(kept)),
    );
    yield {
      models: (await Promise.all(shown.map(assemble))).flat(),
      problems,
    };
  }

  for (const [address, running] of waiting.rest()) {
    const { ref } = running[0];
    if (ref && address.startsWith(`${context.place.id}/`)) {
      // Not listed, for it was deleted or belongs to a deployment alone; its versions may still tell.
      const problems: ScopePage['problems'] = [];
      const kept = await readModel(context.arm, context.place, ref, problems);
      yield { models: await assemble(kept), problems };
    } else {
      const found = await withImages(environments, running);
      yield {
        models: ref
          ? [
              assembleModel(context, {
                externalId: `${context.place.id}#${address}`,
                name: ref.name,
                running: found,
              }),
            ]
          : byEndpoint(context, found),
      };
    }
  }
}

/** Deployments that no model has been found for yet, by the address of what they run. */
class Waiting {
  private readonly byAddress = new Map<string, Running[]>();

  constructor(all: readonly Running[]) {
    for (const running of all) {
      const address = running.ref?.model ?? '';
      const others = this.byAddress.get(address) ?? [];
      this.byAddress.set(address, [...others, running]);
    }
  }

  has(address: string): boolean {
    return this.byAddress.has(address);
  }

  take(address: string): Running[] {
    const running = this.byAddress.get(address) ?? [];
    this.byAddress.delete(address);
    return running;
  }

  rest(): Array<[address: string, running: Running[]]> {
    return [...this.byAddress];
  }
}

/** What names no model that somebody registered is known by its endpoint. */
function byEndpoint(
  context: ScopeContext,
  running: readonly Running[],
  kept?: KeptModel,
) {
  const endpoints = new Map(
    running.map(({ endpoint }) => [endpoint.id, endpoint]),
  );
  return [...endpoints.values()].map(({ id, name }) =>
    assembleModel(context, {
      externalId: id,
      name,
      kept,
      running: running.filter(({ endpoint }) => endpoint.id === id),
    }),
  );
}

async function withImages(
  environments: Environments,
  running: readonly Running[],
  kept?: KeptModel,
): Promise<Running[]> {
  return Promise.all(
    running.map(async one => ({
      ...one,
      deployment: {
        ...one.deployment,
        ...(one.environmentId
          ? await environments.imageOf(one.environmentId)
          : imageOfModelType(one, kept)),
      },
    })),
  );
}

/** Without an environment of its own, an MLflow or Triton model is served in Azure's image for the type. */
function imageOfModelType({ ref }: Running, kept?: KeptModel): Image {
  const type = modelTypeOf(
    kept?.versions.find(version => version.name === ref?.version)?.properties
      .modelType,
  );
  switch (type) {
    case 'mlflow':
      return { imageOrigin: 'provider' };
    case 'triton':
      return { imageOrigin: 'provider', runtime: 'triton' };
    default:
      return {};
  }
}
