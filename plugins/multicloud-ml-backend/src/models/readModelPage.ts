import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ListModelsRequest,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RouteServices } from '../api/RouteServices';
import type { CostParts } from '../cost/api/createCostParts';
import type { ModelList } from './ModelList';

/** What a page of models is read from. */
export interface ModelPageServices extends Pick<RouteServices, 'visibility'> {
  list: ModelList;
  costs: Pick<CostParts, 'callers'>;
}

/** A page of models as the caller may see them: the one road to it, whoever asks. Throws what `ModelList.page` throws. */
export async function readModelPage(
  services: ModelPageServices,
  credentials: BackstageCredentials,
  request: ListModelsRequest,
): Promise<ListModelsResponse> {
  const view = await services.visibility.of(credentials);
  return services.list.page(
    request,
    await view.models(),
    await services.costs.callers.of(credentials),
  );
}
