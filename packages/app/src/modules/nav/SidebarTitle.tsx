import { Link, useSidebarOpenState } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import styles from './SidebarTitle.module.css';

/** The app's title with a mark, as the link home. */
export function SidebarTitle() {
  const { isOpen } = useSidebarOpenState();
  const title =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';

  return (
    <Link
      to="/"
      underline="none"
      className={styles.title}
      aria-label={`${title}, home`}
    >
      <RiShieldCheckLine className={styles.mark} aria-hidden />
      {isOpen && <span className={styles.text}>{title}</span>}
    </Link>
  );
}
