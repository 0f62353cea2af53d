import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { fleetModelsRouteRef } from '../../routes';

/** The way to the models behind a figure; plain text where there are none, or no page that lists them. */
export function ModelsLink(props: {
  /** Filters of the list: `{ rule: 'P3' }`. */
  query: Record<string, string>;
  isLinked?: boolean;
  /** For those who cannot see what stands beside it. Begins with the words shown, or replaces a bare figure. */
  label?: string;
  children: ReactNode;
}) {
  const { query, isLinked = true, label, children } = props;
  const path = useRouteRef(fleetModelsRouteRef)?.();
  if (!path || !isLinked) return <span>{children}</span>;
  return (
    <Link
      href={`${path}?${new URLSearchParams(query)}`}
      variant="body-small"
      title={label}
    >
      {children}
    </Link>
  );
}
