import { Link, type LinkProps } from '@backstage/ui';
import { useEntityTabPath } from '../../hooks';
import { modelCostTabRouteRef } from '../../routes';

/** A model by its name, leading to what it costs. */
export function ModelCostLink(props: {
  entityRef: string;
  title: string;
  variant?: LinkProps['variant'];
}) {
  const { entityRef, title, variant } = props;
  const path = useEntityTabPath(entityRef, modelCostTabRouteRef);
  return path ? (
    <Link href={path} variant={variant}>
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}
