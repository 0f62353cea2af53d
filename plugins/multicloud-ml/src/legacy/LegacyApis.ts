import {
  routeResolutionApiRef,
  type AnyRouteRefParams,
  type ApiHolder,
  type ApiRef,
  type ExternalRouteRef,
  type RouteFunc,
  type RouteRef,
  type RouteResolutionApi,
  type SubRouteRef,
} from '@backstage/frontend-plugin-api';
import { fleetRouteRef } from '../routes';
import { FLEET_PAGES } from './fleetPages';

/** Finds paths as the app does, and those of the sub-pages of `MlModelsPage`, which are no routes to the app. */
class LegacyResolution implements RouteResolutionApi {
  constructor(private readonly app: RouteResolutionApi) {}

  resolve<TParams extends AnyRouteRefParams>(
    routeRef:
      | RouteRef<TParams>
      | SubRouteRef<TParams>
      | ExternalRouteRef<TParams>,
    options?: { sourcePath?: string },
  ): RouteFunc<TParams> | undefined {
    const page = FLEET_PAGES.find(known => isSame(known.routeRef, routeRef));
    if (!page) return this.app.resolve(routeRef, options);
    const fleet = this.app.resolve(fleetRouteRef, options);
    return fleet && (() => `${fleet()}/${page.path}`);
  }
}

function isSame(left: object, right: object): boolean {
  return left === right;
}

/** What our components need beside what the app has. */
export class LegacyApis implements ApiHolder {
  private readonly routes: RouteResolutionApi;

  /** @param app - how the app itself finds paths */
  constructor(app: RouteResolutionApi) {
    this.routes = new LegacyResolution(app);
  }

  get<T>(apiRef: ApiRef<T>): T | undefined;
  get(apiRef: ApiRef<unknown>): unknown {
    return apiRef.id === routeResolutionApiRef.id ? this.routes : undefined;
  }
}
