import styles from './ScoreBar.module.css';

/**
 * A share of a whole: what is proved solid, what could still be shown hatched. The figures stand beside it in words, so
 * it is hidden from screen readers.
 */
export function ScoreBar(props: {
  /** 0 to 100. */
  proved: number;
  /** 0 to 100, at least `proved`. */
  possible?: number;
}) {
  const { proved, possible = proved } = props;
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.proved} style={{ width: `${proved}%` }} />
      <span
        className={styles.possible}
        style={{ width: `${Math.max(0, possible - proved)}%` }}
      />
    </span>
  );
}
