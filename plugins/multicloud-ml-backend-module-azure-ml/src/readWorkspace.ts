import {
  ReadError,
  type ScopePage,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { readOnlineEndpoints } from './endpoints/readOnlineEndpoints';
import { readServerlessEndpoints } from './endpoints/readServerlessEndpoints';
import type { Running } from './endpoints/Running';
import { Waiting } from './endpoints/Waiting';
import { Environments } from './images/Environments';
import { withImages } from './images/withImages';
import { assembleModel } from './models/assembleModel';
import { isAnonymous, type KeptModel } from './models/KeptModel';
import { readModel, readModels, withoutVersions } from './models/readModels';
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
      const { kept, problems } = await readUnlisted(context, ref.name);
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

/** Reads a model that no list shows: it belongs to a deployment alone, or was deleted and its versions with it. */
async function readUnlisted(context: ScopeContext, name: string) {
  const problems: SourceProblem[] = [];
  try {
    const kept = await readModel(
      context.arm,
      context.place,
      { name },
      problems,
    );
    return { kept, problems };
  } catch (error) {
    if (error instanceof ReadError && error.kind === 'not-found') {
      return { kept: withoutVersions(context.place, name), problems };
    }
    throw error;
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
