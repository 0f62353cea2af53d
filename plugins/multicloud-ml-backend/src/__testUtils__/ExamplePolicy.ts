import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  exemptionApprovePermission,
  exemptionRequestPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { createModelConditionalDecision, modelConditions } from '..';

const RISK = 'group:default/risk';

/** Owners request exemptions. Risk approves any; owners approve a colleague's, but not of T1. */
export class ExamplePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const owned = modelConditions.isOwner({ claims });

    if (isPermission(permission, exemptionRequestPermission)) {
      return createModelConditionalDecision(permission, owned);
    }
    if (isPermission(permission, exemptionApprovePermission)) {
      return claims.includes(RISK)
        ? { result: AuthorizeResult.ALLOW }
        : createModelConditionalDecision(permission, {
            allOf: [owned, { not: modelConditions.hasTier({ tiers: ['T1'] }) }],
          });
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
