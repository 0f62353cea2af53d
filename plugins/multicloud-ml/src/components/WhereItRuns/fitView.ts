import { mercator, toLatitude, toRadians } from './mercator';

/** The part of the world that a map shows. */
export interface MapView {
  center: [longitude: number, latitude: number];
  /** d3's scale: pixels per radian of longitude at the equator. */
  scale: number;
}

const WHOLE_WORLD: MapView = { center: [20, 20], scale: 110 };
/** Closer than this, a coastline at 1:50m is no longer a map. */
const CLOSEST_DEGREES = 36;

/**
 * The view of a Mercator map that holds every point with room around it. Points on both sides of the date line are shown
 * the long way round, as on most wall maps.
 */
export function fitView(
  points: Array<[longitude: number, latitude: number]>,
  size: { width: number; height: number },
): MapView {
  if (points.length === 0) return WHOLE_WORLD;
  const longitudes = points.map(([longitude]) => longitude);
  const heights = points.map(([, latitude]) => mercator(latitude));
  const west = Math.min(...longitudes);
  const east = Math.max(...longitudes);
  const south = Math.min(...heights);
  const north = Math.max(...heights);

  const across = Math.max((east - west) * 1.3, CLOSEST_DEGREES);
  const up = Math.max(
    (north - south) * 1.7,
    toRadians(CLOSEST_DEGREES) * (size.height / size.width),
  );
  const scale = Math.max(
    Math.min(size.width / toRadians(across), size.height / up),
    WHOLE_WORLD.scale,
  );
  return {
    center: [(west + east) / 2, toLatitude((south + north) / 2)],
    scale,
  };
}
