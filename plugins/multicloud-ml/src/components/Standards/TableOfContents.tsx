import { Link } from '@backstage/ui';
import { useLocale } from '../../format';
import { SECTIONS } from './sections';
import styles from './TableOfContents.module.css';

/** The way to each part of the document. */
export function TableOfContents() {
  const { t } = useLocale();
  return (
    <nav aria-label={t('standards.contents')} className={styles.contents}>
      <p className={styles.title} aria-hidden>
        {t('standards.contents')}
      </p>
      <ul>
        {SECTIONS.map(({ id, entries = [] }) => (
          <li key={id}>
            <Link href={`#${id}`} variant="body-small">
              {t(`standards.${id}.title`)}
            </Link>
            {entries.length > 0 && (
              <ul>
                {entries.map(entry => (
                  <li key={entry.id}>
                    <Link href={`#${entry.id}`} variant="body-small">
                      <span className={styles.id}>{entry.id}</span>{' '}
                      {entry.title}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
