import { useLocale } from '../../format';
import { clusterRadius, type MapMark } from './placeSites';
import { siteTitle } from './siteWords';
import styles from './MapMarks.module.css';

/** Several sites that lie too near to each other: how many they are, and the way closer. */
export function ClusterMark(props: {
  mark: MapMark;
  onOpen: () => void;
  onShow: (markId: string | undefined) => void;
}) {
  const { mark, onOpen, onShow } = props;
  const { t, format } = useLocale();
  const radius = clusterRadius(mark.sites);
  const names = [...new Set(mark.sites.map(({ site }) => siteTitle(site)))];
  return (
    <li
      className={styles.mark}
      style={{ left: mark.left, top: mark.top }}
      onMouseEnter={() => onShow(mark.id)}
      onMouseLeave={() => onShow(undefined)}
      onFocus={() => onShow(mark.id)}
      onBlur={() => onShow(undefined)}
    >
      <button
        type="button"
        className={styles.target}
        aria-label={t('map.cluster', {
          count: mark.sites.length,
          names: names.join(t('format.listSeparator')),
        })}
        onClick={onOpen}
      >
        <svg
          width={2 * radius}
          height={2 * radius}
          viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`}
          aria-hidden
        >
          <circle r={radius - 1} className={styles.cluster} />
          <circle r={radius - 4} className={styles.ring} />
          <text className={styles.number}>
            {format.count(mark.sites.length)}
          </text>
        </svg>
      </button>
    </li>
  );
}
