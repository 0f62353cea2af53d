import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import type { RESOURCE_TYPE_MODEL } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelScope } from './ModelScope';
import { modelRuleset } from './modelRuleset';

/** Answers for which models a caller has a permission: one authorization, whatever the number of models. */
export class CallerScopes {
  private readonly toCriteria = createConditionTransformer(modelRuleset);

  constructor(private readonly permissions: PermissionsService) {}

  async of(
    permission: ResourcePermission<typeof RESOURCE_TYPE_MODEL>,
    credentials: BackstageCredentials,
  ): Promise<ModelScope> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { kind: 'all' };
      case AuthorizeResult.CONDITIONAL:
        return { kind: 'some', criteria: this.toCriteria(decision.conditions) };
      default:
        return { kind: 'none' };
    }
  }
}
