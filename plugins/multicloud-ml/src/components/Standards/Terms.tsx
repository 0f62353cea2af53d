import { Fragment } from 'react';
import styles from './Terms.module.css';

/** Terms of a vocabulary as they are written in YAML. */
export function Terms({ terms }: { terms: readonly string[] }) {
  return (
    <>
      {terms.map((term, index) => (
        <Fragment key={term}>
          {index > 0 && ' '}
          <code className={styles.term}>{term}</code>
        </Fragment>
      ))}
    </>
  );
}
