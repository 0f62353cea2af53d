import { DAY, endOf, instantOf } from './time';

/** A clock that runs a little ahead, or a day that has begun elsewhere, is no measurement from the future. */
const CLOCK_TOLERANCE = DAY;

/** From when through when a replication lag says something, in milliseconds. */
export interface LagWindow {
  from: number;
  through: number;
}

/**
 * When a replication lag starts and stops to say anything: a measurement of a day holds through the end of the last
 * day. Undefined when it names no instant.
 */
export function lagWindow(
  asOf: string,
  maxAgeDays: number,
): LagWindow | undefined {
  const measured = instantOf(asOf);
  if (measured === undefined) {
    return undefined;
  }
  const end = endOf(asOf, measured);
  return {
    from: measured - CLOCK_TOLERANCE,
    through: end + maxAgeDays * DAY,
  };
}
