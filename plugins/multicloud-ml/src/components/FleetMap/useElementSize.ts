import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MapSize } from './mapView';

/** The width of an element as it is, and the height that goes with it; the same object while neither changes. */
export function useElementSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(960);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const now = Math.round(element.clientWidth);
      // Nothing has a width while it is hidden.
      if (now > 0) setWidth(now);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const size: MapSize = useMemo(
    () => ({
      width,
      height: Math.round(Math.min(Math.max(width * 0.5, 300), 560)),
    }),
    [width],
  );
  return { ref, size };
}
