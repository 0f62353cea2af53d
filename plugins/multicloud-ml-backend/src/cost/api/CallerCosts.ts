import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { costReadPermission } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { modelRuleset } from '../../permissions/modelRuleset';
import type { CostScope } from '../queries/CostScope';

/** Answers of which models a caller may see the cost: one authorization per request. */
export class CallerCosts {
  private readonly toCriteria = createConditionTransformer(modelRuleset);

  constructor(private readonly permissions: PermissionsService) {}

  async of(credentials: BackstageCredentials): Promise<CostScope> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission: costReadPermission }],
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

  /**
   * The same for what is about costs alone.
   *
   * @throws NotAllowedError for callers who may see the cost of no model.
   */
  async required(credentials: BackstageCredentials): Promise<CostScope> {
    const scope = await this.of(credentials);
    if (scope.kind === 'none') {
      throw new NotAllowedError(
        `Seeing what models cost needs the permission ${costReadPermission.name}.`,
      );
    }
    return scope;
  }
}
