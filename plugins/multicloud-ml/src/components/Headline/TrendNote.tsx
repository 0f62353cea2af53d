import type { Trend } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { Resource } from '../../hooks';
import { TrendChange } from '../Trend';
import styles from './Headline.module.css';

/** How a figure of the headline moved, on a line of its own that is there before its answer is. */
export function TrendNote(props: {
  trend: Resource<Trend>;
  figure: 'portability' | 't1';
}) {
  const { trend, figure } = props;
  const { t } = useLocale();
  const { data, error } = trend;
  if (!data) {
    return (
      <span className={styles.trend}>{error && t('fleet.trend.failed')}</span>
    );
  }
  return (
    <span className={styles.trend}>
      <TrendChange
        value={
          figure === 'portability'
            ? data.change?.portability
            : data.change?.t1Protected
        }
        days={data.days.length - 1}
      />
    </span>
  );
}
