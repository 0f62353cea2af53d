import { useMemo, useState } from 'react';
import {
  fitPoints,
  panView,
  scaleLimits,
  zoomToPoints,
  zoomView,
  type MapSize,
  type MapView,
  type WorldPoint,
} from './mapView';

/** The part of the world that is shown, and the ways to change it. */
export interface MapViewState {
  view: MapView;
  canZoomIn: boolean;
  canZoomOut: boolean;
  /** It is not the view that fits all sites. */
  isMoved: boolean;
  zoom: (factor: number, at?: { left: number; top: number }) => void;
  pan: (by: { right: number; down: number }) => void;
  fit: () => void;
  zoomTo: (points: WorldPoint[]) => void;
}

/**
 * Fits what is shown, until somebody moves the map; other sites, or a map of another size, are fitted anew. Both are told
 * apart by identity.
 */
export function useMapView(points: WorldPoint[], size: MapSize): MapViewState {
  const fitted = useMemo(() => fitPoints(points, size), [points, size]);
  const [moved, setMoved] = useState<{ from: MapView; view: MapView }>();
  const isMoved = moved?.from === fitted;
  const view = isMoved ? moved.view : fitted;
  const { least, most } = scaleLimits(size);

  const change = (to: (from: MapView) => MapView) =>
    setMoved(last => ({
      from: fitted,
      view: to(last?.from === fitted ? last.view : fitted),
    }));

  return {
    view,
    canZoomIn: view.scale < most * 0.999,
    canZoomOut: view.scale > least * 1.001,
    isMoved,
    zoom: (factor, at) => change(from => zoomView(from, factor, size, at)),
    pan: by => change(from => panView(from, by, size)),
    fit: () => setMoved(undefined),
    zoomTo: to => change(() => zoomToPoints(to, size)),
  };
}
