import { parseEntityRef } from '@backstage/catalog-model';
import {
  routeResolutionApiRef,
  useApi,
  useRouteRef,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/**
 * The path of one of our tabs on an entity's page; of the page itself where it has no such tab. A tab is a child of the
 * entity's own page, so it is resolved as seen from there. Undefined in an app without entity pages.
 */
export function useEntityTabPath(
  entityRef: string,
  tab: RouteRef,
): string | undefined {
  const resolution = useApi(routeResolutionApiRef);
  const entityPath = useRouteRef(entityRouteRef)?.(parseEntityRef(entityRef));
  if (entityPath === undefined) return undefined;
  return resolution.resolve(tab, { sourcePath: entityPath })?.() ?? entityPath;
}
