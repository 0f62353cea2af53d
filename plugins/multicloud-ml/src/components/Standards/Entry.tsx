import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { RiLink } from '@remixicon/react';
import { useLocale } from '../../format';
import styles from './Entry.module.css';

/** A criterion or rule in the document, with an address of its own. */
export function Entry(props: {
  id: string;
  title: string;
  /** Beside the title: its points, what it makes of recovery. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { id, title, aside, children } = props;
  const { t } = useLocale();
  return (
    <section aria-labelledby={id} className={styles.entry}>
      <div className={styles.head}>
        <h4 id={id} tabIndex={-1} className={styles.title}>
          <span className={styles.id}>{id}</span> {title}
        </h4>
        <Link
          href={`#${id}`}
          className={styles.anchor}
          aria-label={t('standards.anchor', { title: `${id} ${title}` })}
        >
          <RiLink aria-hidden className={styles.icon} />
        </Link>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
