import { useId, type ReactNode } from 'react';
import styles from './VerdictCell.module.css';

/** One verdict: what it is about, the verdict itself, and what it rests on. */
export function VerdictCell(props: {
  title: string;
  verdict: ReactNode;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <div role="group" className={styles.cell} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {props.title}
      </h3>
      <div className={styles.verdict}>{props.verdict}</div>
      <div className={styles.details}>{props.children}</div>
    </div>
  );
}
