import { ApiProvider } from '@backstage/core-app-api';
import { compatWrapper } from '@backstage/core-compat-api';
import { routeResolutionApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo, type ComponentType, type ReactNode } from 'react';
import { LegacyApis } from './LegacyApis';

function WithLegacyApis(props: { children: ReactNode }) {
  const app = useApi(routeResolutionApiRef);
  const apis = useMemo(() => new LegacyApis(app), [app]);
  return <ApiProvider apis={apis}>{props.children}</ApiProvider>;
}

/**
 * Makes a component of the new frontend system one of the old: it finds the new system's APIs, and the paths of the
 * sub-pages of `MlModelsPage`.
 */
export function inLegacyApp<P extends object>(
  Component: ComponentType<P>,
): (props: P) => JSX.Element {
  return props =>
    compatWrapper(
      <WithLegacyApis>
        <Component {...props} />
      </WithLegacyApis>,
    );
}
