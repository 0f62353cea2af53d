import { parseEntityRef } from '@backstage/catalog-model';
import {
  routeResolutionApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Link, type LinkProps } from '@backstage/ui';
import { modelCostTabRouteRef } from '../../routes';

/** A model by its name, leading to what it costs. */
export function ModelCostLink(props: {
  entityRef: string;
  title: string;
  variant?: LinkProps['variant'];
}) {
  const { entityRef, title, variant } = props;
  const path = useModelCostPath(entityRef);
  return path ? (
    <Link href={path} variant={variant}>
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}

/** The cost tab is a child of the model's own page, so it is resolved as seen from there. */
function useModelCostPath(entityRef: string): string | undefined {
  const resolution = useApi(routeResolutionApiRef);
  const entityPath = useRouteRef(entityRouteRef)?.(parseEntityRef(entityRef));
  if (entityPath === undefined) return undefined;
  const tab = resolution.resolve(modelCostTabRouteRef, {
    sourcePath: entityPath,
  });
  return tab?.() ?? entityPath;
}
