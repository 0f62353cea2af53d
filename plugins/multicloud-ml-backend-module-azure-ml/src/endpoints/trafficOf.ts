import type { OnlineEndpoint } from '../arm/schemas';

/**
 * The share of its endpoint's traffic that a deployment answers: Azure states percent by name, and leaves out those that
 * get none. Mirrored traffic is a copy that nobody gets an answer to, and counts for none.
 *
 * @returns undefined when the endpoint does not say
 */
export function trafficOf(
  { properties: { traffic } }: OnlineEndpoint,
  deployment: string,
): number | undefined {
  if (!traffic) {
    return undefined;
  }
  const percent = Object.entries(traffic).find(
    ([name]) => name.toLowerCase() === deployment.toLowerCase(),
  )?.[1];
  return (percent ?? 0) / 100;
}
