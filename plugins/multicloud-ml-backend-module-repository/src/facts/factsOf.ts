import type { Claim, TableFact } from '../evidence/Evidence';
import type { Sourced } from './claimsOf';
import type { Combined } from './Combined';
import { combineDelivery } from './combineDelivery';
import { combineInfrastructure } from './combineInfrastructure';
import { combinePipeline } from './combinePipeline';
import { combineTables } from './combineTables';

/** What everything that belongs to a model comes to. */
export function factsOf(
  claims: readonly Sourced[],
  declaredTables?: readonly TableFact[],
): Combined {
  const about = <T extends Claim['about']>(subject: T) =>
    claims.filter(
      (claim): claim is Sourced<Extract<Claim, { about: T }>> =>
        claim.about === subject,
    );
  const parts = [
    combineDelivery(about('delivery')),
    combineInfrastructure(about('infrastructure')),
    combinePipeline(about('pipeline')),
    combineTables(about('table'), declaredTables),
  ];
  return {
    facts: Object.assign({}, ...parts.map(({ facts }) => facts)),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
