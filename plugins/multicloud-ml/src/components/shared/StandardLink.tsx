import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { standardsRouteRef } from '../../routes';
import styles from './StandardLink.module.css';

/** The way to the Standard or to one part of it; plain text where there is no Standards page. */
export function StandardLink(props: {
  /** The anchor of the part: `P3`, `governance`; none: the top. */
  part?: string;
  /** What is there, for those who hover. */
  title?: string;
  children: ReactNode;
}) {
  const { part, title, children } = props;
  const path = useRouteRef(standardsRouteRef)?.();
  if (!path) return <>{children}</>;
  return (
    <Link
      href={part ? `${path}#${part}` : path}
      className={styles.link}
      title={title}
    >
      {children}
    </Link>
  );
}
