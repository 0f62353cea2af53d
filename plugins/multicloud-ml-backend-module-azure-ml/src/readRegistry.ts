import type { ScopePage } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { assembleModel } from './models/assembleModel';
import { isAnonymous } from './models/KeptModel';
import { readModels } from './models/readModels';
import type { ScopeContext } from './ScopeContext';

/** Reads the models of a registry. Nothing runs in one: what runs names it, from the workspace where it does. */
export async function* readRegistry(
  context: ScopeContext,
): AsyncGenerator<ScopePage> {
  for await (const { models, problems } of readModels(
    context.arm,
    context.place,
  )) {
    yield {
      models: models
        .filter(kept => !kept.archived && !isAnonymous(kept))
        .map(kept =>
          assembleModel(context, {
            externalId: kept.externalId,
            name: kept.name,
            kept,
            running: [],
          }),
        ),
      problems,
    };
  }
}
