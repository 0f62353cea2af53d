import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListModelsRequest,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { type CursorPage, useAddressPage, useResource } from '../../hooks';
import { toRequest, type ModelFilterValues } from './modelFilters';

/**
 * The page of models that the address names.
 *
 * @param groupRef - only models of this group and its descendants; absent: whatever the filters say
 */
export function useModelPage(
  values: ModelFilterValues,
  groupRef?: string,
): CursorPage<ListModelsResponse> {
  const api = useApi(multicloudMlApiRef);
  const { cursor, pageSize, toPage } = useAddressPage();
  const request: ListModelsRequest = {
    ...toRequest(values),
    ...(groupRef !== undefined && { team: [groupRef] }),
    sort: values.sort,
    order: values.order,
    limit: pageSize,
    cursor,
  };
  return toPage(
    useResource(
      JSON.stringify(request),
      signal => api.listModels(request, { signal }),
      { keepPrevious: true },
    ),
  );
}
