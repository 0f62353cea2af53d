import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age } from '../shared';
import { scopeName, sentence } from './sourceWords';
import styles from './Failures.module.css';

/** Failures that are told in full before the table of scopes is opened. */
const FIRST = 3;

/** Which scopes could not be read, why, and since when. */
export function Failures({ source }: { source: SourceStatus }) {
  const { t } = useLocale();
  const { failures } = source;
  if (failures.length === 0) return null;
  return (
    <ul
      className={styles.failures}
      aria-label={t('sources.failures.label', { source: source.id })}
    >
      {failures.slice(0, FIRST).map(({ scope, message, since }) => (
        <li key={scope}>
          {t('sources.failures.item', {
            scope: <strong>{scopeName(scope, t)}</strong>,
            age: <Age at={since} />,
            reason: sentence(message),
          })}
        </li>
      ))}
      {failures.length > FIRST && (
        <li>
          {t('sources.failures.more', { count: failures.length - FIRST })}
        </li>
      )}
    </ul>
  );
}
