import type { Claim } from '../evidence/Evidence';
import type { Sourced } from './claimsOf';
import { NOTHING, type Combined } from './Combined';

type Infrastructure = Sourced<Extract<Claim, { about: 'infrastructure' }>>;

/** Tools of no provider, those that build places before the one that fills them. */
const NEUTRAL = ['opentofu', 'terraform', 'pulumi', 'crossplane', 'helm'];

/**
 * What a model's infrastructure is written with. Neutral tools beside a provider's own are `mixed`. Several of one sort
 * are no mixture: Helm fills the clusters that Terraform builds, and a CDK project may hold CloudFormation.
 */
export function combineInfrastructure(
  claims: readonly Infrastructure[],
): Combined {
  if (claims.length === 0) {
    return NOTHING;
  }
  const tools = [...new Set(claims.map(({ tool }) => tool))].sort();
  const neutral = NEUTRAL.filter(tool => tools.includes(tool));
  const bound = tools.filter(tool => !NEUTRAL.includes(tool));
  const tool =
    neutral.length > 0 && bound.length > 0
      ? 'mixed'
      : [...neutral, ...bound][0];
  return { facts: { infrastructure: { tool } }, problems: [] };
}
