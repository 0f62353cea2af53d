import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { safeHref } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A link to an address that somebody typed: only http and https become one, anything else stays text. */
export function SafeLink(props: { href: unknown; children: ReactNode }) {
  const href = safeHref(props.href);
  if (!href) return <span>{props.children}</span>;
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      variant="body-small"
    >
      {props.children}
    </Link>
  );
}
