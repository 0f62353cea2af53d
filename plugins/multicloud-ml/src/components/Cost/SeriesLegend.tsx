import { useLocale } from '../../format';
import styles from './Series.module.css';

const CLASSES = [
  styles.series0,
  styles.series1,
  styles.series2,
  styles.series3,
  styles.series4,
];

/** The look of a series by its place. */
export function seriesClass(index: number): string {
  return CLASSES[index % CLASSES.length];
}

/** What the colours of a stack mean, in the order of the stack. */
export function SeriesLegend(props: {
  series: string[];
  hasExpected?: boolean;
}) {
  const { t } = useLocale();
  return (
    <ul className={styles.legend} aria-hidden>
      {props.series.map((name, index) => (
        <li key={name} title={name}>
          <svg
            viewBox="0 0 12 12"
            className={`${styles.swatch} ${seriesClass(index)}`}
          >
            <rect width="12" height="12" rx="2" />
          </svg>
          <span>{name}</span>
        </li>
      ))}
      {props.hasExpected && (
        <li>
          <svg
            viewBox="0 0 12 12"
            className={`${styles.swatch} ${styles.expected}`}
          >
            <rect x="1" y="1" width="10" height="10" rx="1" />
          </svg>
          <span>{t('cost.months.legendExpected')}</span>
        </li>
      )}
    </ul>
  );
}
