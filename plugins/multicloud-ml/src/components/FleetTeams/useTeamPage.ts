import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListTeamsRequest,
  ListTeamsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { type CursorPage, useAddressPage, useResource } from '../../hooks';
import type { TeamFilterValues } from './useTeamFilters';

/** The page of teams that the address names. */
export function useTeamPage(
  values: TeamFilterValues,
): CursorPage<ListTeamsResponse> {
  const api = useApi(multicloudMlApiRef);
  const { cursor, pageSize, toPage } = useAddressPage();
  const request: ListTeamsRequest = {
    text: values.text.trim() || undefined,
    sort: values.sort,
    order: values.order,
    limit: pageSize,
    cursor,
  };
  return toPage(
    useResource(
      JSON.stringify(request),
      signal => api.listTeams(request, { signal }),
      { keepPrevious: true },
    ),
  );
}
