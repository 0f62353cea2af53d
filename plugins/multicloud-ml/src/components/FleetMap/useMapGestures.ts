import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import type { MapViewState } from './useMapView';

const STEP = 80;
/** Less is the tremor of a click. */
const DRAG = 4;

/**
 * Dragging, the wheel with Ctrl or ⌘ (a pinch on a touchpad), arrows, plus and minus. The bare wheel goes on scrolling
 * the page.
 */
export function useMapGestures(
  frame: RefObject<HTMLElement>,
  map: MapViewState,
  onEscape: () => void,
) {
  const drag = useRef<{ x: number; y: number; isMoving: boolean }>();
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });

  // React listens to the wheel passively, and then it cannot be kept from zooming the page.
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      latest.current.zoom(Math.exp(-event.deltaY / 200), {
        left: event.clientX - left,
        top: event.clientY - top,
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame]);

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const isOnMark =
        event.target instanceof Element && event.target.closest('a, button');
      if (event.button !== 0 || isOnMark) return;
      drag.current = { x: event.clientX, y: event.clientY, isMoving: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const from = drag.current;
      if (!from) return;
      const right = event.clientX - from.x;
      const down = event.clientY - from.y;
      if (!from.isMoving && Math.hypot(right, down) < DRAG) return;
      if (!from.isMoving)
        event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, isMoving: true };
      map.pan({ right, down });
    },
    onPointerUp() {
      drag.current = undefined;
    },
    onPointerCancel() {
      drag.current = undefined;
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape') onEscape();
      if (event.target !== event.currentTarget) return;
      const act = {
        ArrowLeft: () => map.pan({ right: STEP, down: 0 }),
        ArrowRight: () => map.pan({ right: -STEP, down: 0 }),
        ArrowUp: () => map.pan({ right: 0, down: STEP }),
        ArrowDown: () => map.pan({ right: 0, down: -STEP }),
        '+': () => map.zoom(1.6),
        '=': () => map.zoom(1.6),
        '-': () => map.zoom(1 / 1.6),
        '0': () => map.fit(),
      }[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    },
  };
}
