import { Link } from '@backstage/ui';
import type { Transition } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useEntityTabPath } from '../../hooks';
import { modelTabRouteRef } from '../../routes';

/** The model that changed, leading to its page unless it is no more. */
export function ChangedModel(props: {
  transition: Pick<Transition, 'entityRef' | 'title' | 'after'>;
}) {
  const { entityRef, title, after } = props.transition;
  const path = useEntityTabPath(entityRef, modelTabRouteRef);
  return path && after ? (
    <Link href={path} weight="bold">
      {title}
    </Link>
  ) : (
    <strong>{title}</strong>
  );
}
