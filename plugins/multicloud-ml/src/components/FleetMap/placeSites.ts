import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { measureOf, siteId, type Measure } from './measure';
import {
  toScreen,
  toWorld,
  type MapSize,
  type MapView,
  type WorldPoint,
} from './mapView';

/** A site that can be drawn. */
export interface MapSite {
  id: string;
  site: SiteSummary;
  at: WorldPoint;
  /** In pixels; its area grows with the measure. */
  radius: number;
  /** What it measures is known. */
  isKnown: boolean;
}

/** What is drawn at one spot: one site, sites of one city side by side, or several places as one. */
export interface MapMark {
  id: string;
  sites: MapSite[];
  left: number;
  top: number;
  /** They lie too near to each other to be drawn one by one; zooming in parts them. */
  isCluster: boolean;
}

const LARGEST = 24;
const SMALLEST = 7;
/** Sites as near as this, in radians, are in one city, and no zoom parts them. */
const ONE_CITY = 0.006;
const GAP = 3;
/** Half of what a finger needs: smaller dots are hit in a field of this size. */
const LEAST_REACH = 12;

/** The sites that have a place, largest first, with the size of their dots. */
export function toMapSites(sites: SiteSummary[], measure: Measure): MapSite[] {
  const most = Math.max(...sites.map(site => measureOf(site, measure) ?? 0), 0);
  return sites
    .flatMap(site => {
      if (!site.coordinates) return [];
      const size = measureOf(site, measure);
      const radius = LARGEST * Math.sqrt(Math.max(size ?? 0, 0) / (most || 1));
      return [
        {
          id: siteId(site),
          site,
          at: toWorld(site.coordinates),
          radius: Math.max(radius, SMALLEST),
          isKnown: size !== undefined,
        },
      ];
    })
    .sort(
      (left, right) =>
        right.radius - left.radius || (left.id < right.id ? -1 : 1),
    );
}

/** Puts the sites on the screen so that none covers another. What lies outside the view is left out. */
export function placeSites(
  sites: MapSite[],
  view: MapView,
  size: MapSize,
): MapMark[] {
  let marks = byCity(sites).map(city => toMark(city, false, view, size));
  // A cluster is larger than what it holds, so it may run into the next one.
  for (let merged = true; merged; ) {
    merged = false;
    const apart: MapMark[] = [];
    for (const mark of marks) {
      const index = apart.findIndex(other => overlap(mark, other));
      if (index < 0) {
        apart.push(mark);
      } else {
        const all = [...apart[index].sites, ...mark.sites];
        apart[index] = toMark(all, true, view, size);
        merged = true;
      }
    }
    marks = apart;
  }
  return marks.filter(
    ({ left, top }) =>
      left >= 0 && left <= size.width && top >= 0 && top <= size.height,
  );
}

/** The radius of the one dot that stands for several sites. */
export function clusterRadius(sites: MapSite[]): number {
  const area = sites.reduce((sum, { radius }) => sum + radius ** 2, 0);
  return Math.min(Math.max(Math.sqrt(area), 16), LARGEST * 1.25);
}

/** Where each of the dots that stand side by side is, from the middle of all of them. */
export function offsetsOf(sites: MapSite[]): number[] {
  let edge = -widthOf(sites) / 2;
  return sites.map(site => {
    const middle = edge + reachOf(site);
    edge = middle + reachOf(site) + GAP;
    return middle;
  });
}

function reachOf({ radius }: MapSite): number {
  return Math.max(radius, LEAST_REACH);
}

function widthOf(sites: MapSite[]): number {
  return (
    sites.reduce((sum, site) => sum + 2 * reachOf(site), 0) +
    GAP * (sites.length - 1)
  );
}

function byCity(sites: MapSite[]): MapSite[][] {
  const cities: MapSite[][] = [];
  for (const site of sites) {
    const city = cities.find(
      ([{ at }]) => Math.hypot(at.x - site.at.x, at.y - site.at.y) < ONE_CITY,
    );
    if (city) city.push(site);
    else cities.push([site]);
  }
  return cities;
}

/** A mark stands where its largest site is, so that it does not wander while the map is moved. */
function toMark(
  sites: MapSite[],
  isCluster: boolean,
  view: MapView,
  size: MapSize,
): MapMark {
  return {
    id: sites.map(({ id }) => id).join(' '),
    sites,
    isCluster,
    ...toScreen(sites[0].at, view, size),
  };
}

/** How far a mark reaches from its middle. */
export function boxOf({ sites, isCluster }: MapMark): {
  halfWidth: number;
  halfHeight: number;
} {
  if (isCluster) {
    const radius = clusterRadius(sites);
    return { halfWidth: radius, halfHeight: radius };
  }
  return { halfWidth: widthOf(sites) / 2, halfHeight: reachOf(sites[0]) };
}

function overlap(a: MapMark, b: MapMark): boolean {
  const one = boxOf(a);
  const other = boxOf(b);
  return (
    Math.abs(a.left - b.left) < one.halfWidth + other.halfWidth + GAP &&
    Math.abs(a.top - b.top) < one.halfHeight + other.halfHeight + GAP
  );
}
