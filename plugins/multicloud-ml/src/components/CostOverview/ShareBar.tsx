import { amountSize } from '../../format';
import styles from './ShareBar.module.css';

/**
 * An amount against the largest beside it. The figure stands in the same row, so it is hidden from screen readers; a
 * credit has no bar.
 */
export function ShareBar(props: { amount: string; of: string }) {
  const { amount, of } = props;
  const isCredit = amount.startsWith('-');
  const whole = amountSize(of);
  const share = isCredit || whole === 0 ? 0 : amountSize(amount) / whole;
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={styles.bar}
        style={{ width: `${100 * Math.min(1, share)}%` }}
      />
    </span>
  );
}

/** The largest amount of some rows. */
export function largestOf(rows: Array<{ amount: string }>): string {
  return rows.reduce(
    (largest, { amount }) =>
      !amount.startsWith('-') && amountSize(amount) > amountSize(largest)
        ? amount
        : largest,
    '0',
  );
}
