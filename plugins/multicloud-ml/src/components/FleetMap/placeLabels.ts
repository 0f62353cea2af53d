import { clusterRadius, type MapMark } from './placeSites';
import { siteTitle } from './siteWords';

/** A name under a dot. */
export interface MapLabel {
  id: string;
  text: string;
  left: number;
  top: number;
}

const LINE = 16;
/** About as wide as a letter is; the browser knows better, but only once it has drawn. */
const LETTER = 6.6;

/** The names that have room, those of the largest dots first. The others are in the figures of their dot. */
export function placeLabels(marks: MapMark[]): MapLabel[] {
  const taken = marks.map(mark => {
    const radius = radiusOf(mark);
    return box(mark.left, mark.top - radius, 2 * radius, 2 * radius);
  });
  const labels: MapLabel[] = [];
  for (const mark of marks) {
    // Sites of one city share its name.
    const [text, ...others] = new Set(
      mark.sites.map(({ site }) => siteTitle(site)),
    );
    if (others.length > 0) continue;
    const top = mark.top + radiusOf(mark) + 2;
    const place = box(mark.left, top, text.length * LETTER, LINE);
    if (taken.some(other => overlap(place, other))) continue;
    taken.push(place);
    labels.push({ id: mark.id, text, left: mark.left, top });
  }
  return labels;
}

function radiusOf({ isCluster, sites }: MapMark): number {
  return isCluster ? clusterRadius(sites) : sites[0].radius;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function box(middle: number, top: number, width: number, height: number): Box {
  return {
    left: middle - width / 2,
    right: middle + width / 2,
    top,
    bottom: top + height,
  };
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  );
}
