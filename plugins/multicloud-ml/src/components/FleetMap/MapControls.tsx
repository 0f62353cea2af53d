import { ButtonIcon } from '@backstage/ui';
import {
  RiAddLine,
  RiFullscreenExitLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useLocale } from '../../format';
import type { MapViewState } from './useMapView';
import styles from './MapControls.module.css';

/** Closer, farther, and back to all sites. */
export function MapControls({ map }: { map: MapViewState }) {
  const { t } = useLocale();
  return (
    <div
      className={styles.controls}
      role="group"
      aria-label={t('map.controls.label')}
    >
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiAddLine />}
        aria-label={t('map.controls.in')}
        isDisabled={!map.canZoomIn}
        onPress={() => map.zoom(1.8)}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiSubtractLine />}
        aria-label={t('map.controls.out')}
        isDisabled={!map.canZoomOut}
        onPress={() => map.zoom(1 / 1.8)}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiFullscreenExitLine />}
        aria-label={t('map.controls.fit')}
        isDisabled={!map.isMoved}
        onPress={() => map.fit()}
      />
    </div>
  );
}
