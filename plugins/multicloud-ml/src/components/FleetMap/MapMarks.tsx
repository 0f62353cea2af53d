import { useMemo } from 'react';
import { useLocale } from '../../format';
import { ClusterMark } from './ClusterMark';
import { placeLabels } from './placeLabels';
import { placeSites, type MapMark, type MapSite } from './placeSites';
import { SiteCard } from './SiteCard';
import { SiteMark } from './SiteMark';
import type { MapSize } from './mapView';
import type { MapViewState } from './useMapView';
import styles from './MapMarks.module.css';

/** The dots, each a link to its models or the way closer, and the figures of the one that is pointed at or focused. */
export function MapMarks(props: {
  sites: MapSite[];
  map: MapViewState;
  size: MapSize;
  costHidden: boolean;
  /** The dot whose figures are shown. */
  shown: string | undefined;
  onShow: (id: string | undefined) => void;
  /** A cluster was opened, and is gone with the focus that it had. */
  onOpened: () => void;
}) {
  const { sites, map, size, costHidden, shown, onShow, onOpened } = props;
  const { t } = useLocale();
  const { view } = map;
  const marks = useMemo(
    () => placeSites(sites, view, size),
    [sites, view, size],
  );
  const pointed = marks.find(mark => idsOf(mark).includes(shown ?? ''));
  const labels = useMemo(() => placeLabels(marks), [marks]);

  return (
    <>
      {labels.map(({ id, text, left, top }) => (
        <span
          key={id}
          className={styles.label}
          style={{ left, top }}
          aria-hidden
        >
          {text}
        </span>
      ))}
      <ul className={styles.marks} aria-label={t('map.marks')}>
        {marks.map(mark =>
          mark.isCluster ? (
            <ClusterMark
              key={mark.id}
              mark={mark}
              onOpen={() => {
                map.zoomTo(mark.sites.map(({ at }) => at));
                onShow(undefined);
                onOpened();
              }}
              onShow={onShow}
            />
          ) : (
            <SiteMark
              key={mark.id}
              mark={mark}
              costHidden={costHidden}
              onShow={onShow}
            />
          ),
        )}
      </ul>
      {pointed && (
        <SiteCard
          mark={pointed}
          siteId={pointed.isCluster ? undefined : shown}
          size={size}
          costHidden={costHidden}
        />
      )}
    </>
  );
}

function idsOf(mark: MapMark): string[] {
  return mark.isCluster ? [mark.id] : mark.sites.map(({ id }) => id);
}
