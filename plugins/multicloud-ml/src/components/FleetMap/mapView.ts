import { mercator, toRadians } from '../WhereItRuns/mercator';

/** A point of the flat world: radians of longitude at the equator, east and north of 0°, 0°. */
export interface WorldPoint {
  x: number;
  y: number;
}

/** The part of the world that is shown: what is in the middle, and pixels per radian. */
export interface MapView extends WorldPoint {
  scale: number;
}

/** In pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** Closer than this, a coastline at 1:50m is no longer a map. */
const CLOSEST = toRadians(4);
/** How much of the world a single site is shown with. */
const LEAST_FITTED = toRadians(30);
/** The poles are infinitely far away, and nothing runs there. */
const FARTHEST_NORTH = mercator(78);
const FARTHEST_SOUTH = mercator(-58);

export function toWorld(place: {
  longitude: number;
  latitude: number;
}): WorldPoint {
  return { x: toRadians(place.longitude), y: mercator(place.latitude) };
}

/** Where a point of the world is on the screen. */
export function toScreen(
  point: WorldPoint,
  view: MapView,
  size: MapSize,
): { left: number; top: number } {
  return {
    left: size.width / 2 + (point.x - view.x) * view.scale,
    top: size.height / 2 - (point.y - view.y) * view.scale,
  };
}

/** The least and the greatest scale. */
export function scaleLimits(size: MapSize): { least: number; most: number } {
  return {
    least: size.width / (2 * Math.PI),
    most: size.width / CLOSEST,
  };
}

/** The view that holds every point with room around it; the inhabited world when there is none. */
export function fitPoints(points: WorldPoint[], size: MapSize): MapView {
  if (points.length === 0) {
    return clampView({ x: 0, y: mercator(20), scale: 0 }, size);
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const west = Math.min(...xs);
  const east = Math.max(...xs);
  const south = Math.min(...ys);
  const north = Math.max(...ys);
  const least = Math.min(LEAST_FITTED, 2 * Math.PI);
  const across = Math.max((east - west) * 1.25, least);
  const up = Math.max(
    (north - south) * 1.45,
    least * (size.height / size.width),
  );
  return clampView(
    {
      x: (west + east) / 2,
      y: (south + north) / 2,
      scale: Math.min(size.width / across, size.height / up),
    },
    size,
  );
}

/** The same, as close as can be: for points that lie so near to each other that they cannot be told apart. */
export function zoomToPoints(points: WorldPoint[], size: MapSize): MapView {
  const fitted = fitPoints(points, size);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const across = (Math.max(...xs) - Math.min(...xs)) * 1.6;
  const up = (Math.max(...ys) - Math.min(...ys)) * 1.9;
  return clampView(
    {
      ...fitted,
      scale: Math.min(
        across > 0 ? size.width / across : Infinity,
        up > 0 ? size.height / up : Infinity,
      ),
    },
    size,
  );
}

/** Zooms so that what is under `at` (pixels; the middle if left out) stays there. */
export function zoomView(
  view: MapView,
  factor: number,
  size: MapSize,
  at: { left: number; top: number } = {
    left: size.width / 2,
    top: size.height / 2,
  },
): MapView {
  const { least, most } = scaleLimits(size);
  const scale = Math.min(Math.max(view.scale * factor, least), most);
  const right = at.left - size.width / 2;
  const down = at.top - size.height / 2;
  return clampView(
    {
      x: view.x + right / view.scale - right / scale,
      y: view.y - down / view.scale + down / scale,
      scale,
    },
    size,
  );
}

/** Moves the map by so many pixels: what was at the left goes right when `right` is positive. */
export function panView(
  view: MapView,
  by: { right: number; down: number },
  size: MapSize,
): MapView {
  return clampView(
    {
      ...view,
      x: view.x - by.right / view.scale,
      y: view.y + by.down / view.scale,
    },
    size,
  );
}

/** Neither closer than the coastlines allow nor beyond the edges of the world. */
function clampView(view: MapView, size: MapSize): MapView {
  const { least, most } = scaleLimits(size);
  const scale = Math.min(Math.max(view.scale, least), most);
  const halfWidth = size.width / 2 / scale;
  const halfHeight = size.height / 2 / scale;
  return {
    x: within(view.x, -Math.PI + halfWidth, Math.PI - halfWidth),
    y: within(view.y, FARTHEST_SOUTH + halfHeight, FARTHEST_NORTH - halfHeight),
    scale,
  };
}

/** Between two limits; in their middle when they cross. */
function within(value: number, least: number, most: number): number {
  return least > most
    ? (least + most) / 2
    : Math.min(Math.max(value, least), most);
}
