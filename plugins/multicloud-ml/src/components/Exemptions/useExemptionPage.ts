import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListExemptionsRequest,
  ListExemptionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { type CursorPage, useAddressPage, useResource } from '../../hooks';
import type { ExemptionFilterValues } from './useExemptionFilters';

/** The page of exemptions that the address names. */
export function useExemptionPage(
  values: ExemptionFilterValues,
): CursorPage<ListExemptionsResponse> {
  const api = useApi(multicloudMlApiRef);
  const { cursor, pageSize, toPage } = useAddressPage();
  const request: ListExemptionsRequest = {
    ...values,
    limit: pageSize,
    cursor,
  };
  return toPage(
    useResource(
      JSON.stringify(request),
      signal => api.listExemptions(request, { signal }),
      { keepPrevious: true },
    ),
  );
}
