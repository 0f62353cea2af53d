import type { Format } from '../../format';
import type { MapView } from './fitView';
import type { MapSite } from './toMapSites';

/** Dots that would cover each other, to be drawn side by side under one name. */
export interface SiteGroup {
  sites: MapSite[];
  /** Of the first of them. */
  coordinates: MapSite['coordinates'];
}

/** Closer than this, in pixels of the map, two dots cannot be told apart. */
const DOT = 26;

/** Puts sites together that lie on the same spot of the map: two providers in one city, mostly. */
export function groupSites(sites: MapSite[], view: MapView): SiteGroup[] {
  const pixelsPerDegree = (view.scale * Math.PI) / 180;
  const groups: SiteGroup[] = [];
  for (const site of sites) {
    const [longitude, latitude] = site.coordinates;
    const near = groups.find(
      ({ coordinates: [otherLongitude, otherLatitude] }) =>
        Math.hypot(longitude - otherLongitude, latitude - otherLatitude) *
          pixelsPerDegree <
        DOT,
    );
    if (near) near.sites.push(site);
    else groups.push({ sites: [site], coordinates: site.coordinates });
  }
  return groups;
}

/** The group's name on the map: the place of a single site, the countries of several. */
export function nameOf({ sites }: SiteGroup, format: Format): string {
  return sites.length === 1
    ? sites[0].place
    : [...new Set(sites.map(site => format.country(site.country)))].join(', ');
}

/** How far each of `count` dots is moved from the middle, in pixels. */
export function offsetOf(index: number, count: number): number {
  return (index - (count - 1) / 2) * DOT;
}
