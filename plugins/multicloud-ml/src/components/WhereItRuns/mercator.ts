/** Degrees as radians. */
export function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** How far north of the equator a latitude lies on a Mercator map, in radians of longitude at the equator. */
export function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + toRadians(latitude) / 2));
}

/** The latitude at a height of a Mercator map. */
export function toLatitude(height: number): number {
  return ((2 * Math.atan(Math.exp(height)) - Math.PI / 2) * 180) / Math.PI;
}
