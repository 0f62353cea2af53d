import { useMemo, useState } from 'react';
import { Box } from '@backstage/ui';
import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { MapControls } from './MapControls';
import { MapMarks } from './MapMarks';
import { toWorld } from './mapView';
import type { Measure } from './measure';
import { toMapSites } from './placeSites';
import { useElementSize } from './useElementSize';
import { useMapGestures } from './useMapGestures';
import { useMapView } from './useMapView';
import { WorldMap } from './WorldMap';
import styles from './MapFrame.module.css';

/** The map: moved by dragging, the arrows, its buttons, and the wheel with Ctrl. */
export function MapFrame(props: {
  sites: SiteSummary[];
  measure: Measure;
  costHidden: boolean;
}) {
  const { sites, measure, costHidden } = props;
  const { t } = useLocale();
  const mapSites = useMemo(() => toMapSites(sites, measure), [sites, measure]);
  const { ref, size } = useElementSize();
  const points = useMemo(
    () =>
      sites.flatMap(({ coordinates }) =>
        coordinates ? [toWorld(coordinates)] : [],
      ),
    [sites],
  );
  const map = useMapView(points, size);
  const [shown, setShown] = useState<string>();
  const gestures = useMapGestures(ref, map, () => setShown(undefined));
  return (
    // A box may have the focus: the keyboard moves what is in it.
    <Box
      ref={ref}
      className={styles.frame}
      style={{ height: size.height }}
      role="group"
      aria-label={t('map.label')}
      aria-describedby="fleet-map-keys"
      tabIndex={0}
      {...gestures}
    >
      <WorldMap view={map.view} size={size} />
      <MapMarks
        sites={mapSites}
        map={map}
        size={size}
        costHidden={costHidden}
        shown={shown}
        onShow={setShown}
        onOpened={() => ref.current?.focus()}
      />
      <MapControls map={map} />
    </Box>
  );
}
