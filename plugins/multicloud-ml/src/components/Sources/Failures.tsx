import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatPlural } from '../../format';
import { Age } from '../shared';
import { scopeName, sentence } from './sourceWords';
import styles from './Failures.module.css';

/** Failures that are told in full before the table of scopes is opened. */
const FIRST = 3;

/** Which scopes could not be read, why, and since when. */
export function Failures({ source }: { source: SourceStatus }) {
  const { failures } = source;
  if (failures.length === 0) return null;
  return (
    <ul className={styles.failures} aria-label={`Failures of ${source.id}`}>
      {failures.slice(0, FIRST).map(({ scope, message, since }) => (
        <li key={scope}>
          <strong>{scopeName(scope)}</strong>, failing since <Age at={since} />:{' '}
          {sentence(message)}
        </li>
      ))}
      {failures.length > FIRST && (
        <li>
          {formatPlural(failures.length - FIRST, 'more scope', 'more scopes')}{' '}
          could not be read; each is told below.
        </li>
      )}
    </ul>
  );
}
