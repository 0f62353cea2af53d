import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { changeWords } from './trendWords';
import styles from './TrendChange.module.css';

/** How much a figure changed: arrow and words, and green or red besides, since more is always better here. */
export function TrendChange(props: {
  /** Absent: too little is known to tell. */
  value?: number;
  days: number;
}) {
  const { value, days } = props;
  const locale = useLocale();
  if (value === undefined || days < 1) {
    return (
      <span className={styles.none}>{locale.t('fleet.trend.tooShort')}</span>
    );
  }
  const Icon = value > 0 ? RiArrowUpLine : RiArrowDownLine;
  return (
    <span className={styles.change} data-direction={directionOf(value)}>
      {value !== 0 && <Icon className={styles.icon} aria-hidden />}
      {changeWords({ value, days }, locale)}
    </span>
  );
}

function directionOf(value: number): 'up' | 'down' | 'same' {
  if (value === 0) return 'same';
  return value > 0 ? 'up' : 'down';
}
