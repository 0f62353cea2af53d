import type { Claim } from '../evidence/Evidence';
import type { Sourced } from './claimsOf';
import { contradiction, NOTHING, type Combined } from './Combined';

type Delivery = Sourced<Extract<Claim, { about: 'delivery' }>>;

/**
 * What delivers a model, and where to. Systems that reach a provider, or hand over to what cannot be seen, count before
 * those that only build and test. Providers are known when there are two or more, or when nothing is out of sight.
 */
export function combineDelivery(claims: readonly Delivery[]): Combined {
  if (claims.length === 0) {
    return NOTHING;
  }
  const paths = new Set(claims.map(({ path }) => path));
  const delivering = claims.filter(
    ({ targets, calls }) => targets.length > 0 || calls.length > 0,
  );
  const files = new Map<string, string[]>();
  for (const { ci, path } of delivering.length > 0 ? delivering : claims) {
    files.set(ci, [...(files.get(ci) ?? []), path]);
  }
  const [ci, ...others] = files.keys();
  if (others.length > 0) {
    return {
      facts: {},
      problems: [contradiction('system that delivers the model', files)],
    };
  }
  const own = claims.filter(claim => claim.ci === ci);
  const targets = [...new Set(own.flatMap(claim => claim.targets))].sort();
  const outOfSight = own.some(({ calls }) =>
    calls.some(call => !paths.has(call)),
  );
  const known = targets.length > 1 || (targets.length === 1 && !outOfSight);
  return {
    facts: { delivery: { ci, ...(known && { targets }) } },
    problems: [],
  };
}
