import type { ReactNode } from 'react';
import styles from './EmptyNote.module.css';

/** Why there is nothing here, and the one thing to do about it. */
export function EmptyNote(props: { why: ReactNode; todo?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.why}>{props.why}</p>
      {props.todo && <p className={styles.todo}>{props.todo}</p>}
    </div>
  );
}
