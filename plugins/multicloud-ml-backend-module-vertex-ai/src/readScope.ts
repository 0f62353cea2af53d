import type { ScopePage } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { readEndpoints } from './endpoints/readEndpoints';
import { readRegisteredModels } from './models/readRegisteredModels';
import { readUnlistedModels } from './models/readUnlistedModels';
import type { ScopeContext } from './ScopeContext';

/**
 * Reads what one region of a project holds: first what runs, which is little, then what is registered, page by page, and at
 * last the models that run here and are registered elsewhere.
 */
export async function* readScope(
  context: ScopeContext,
): AsyncGenerator<ScopePage> {
  const { running, problems } = await readEndpoints(context);
  yield { problems };
  yield* readRegisteredModels(context, running);
  yield* readUnlistedModels(context, running);
}
