import styles from './ShareBar.module.css';

/** A part of the whole, and how it looks: what is met solid, what is met in part hatched, the rest empty. */
export interface SharePart {
  look: 'solid' | 'hatched' | 'dotted';
  size: number;
}

/** Shares of a whole side by side. The figures stand beside it in words, so it is hidden from screen readers. */
export function ShareBar(props: { whole: number; parts: SharePart[] }) {
  const { whole, parts } = props;
  return (
    <span className={styles.track} aria-hidden>
      {parts
        .filter(({ size }) => size > 0)
        .map(({ look, size }) => (
          <span
            key={look}
            className={styles.part}
            data-look={look}
            style={{ width: `${(100 * size) / Math.max(whole, 1)}%` }}
          />
        ))}
    </span>
  );
}
