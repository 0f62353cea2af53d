import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { costReadPermission } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CallerScopes } from '../../permissions/CallerScopes';
import type { CostScope } from '../queries/CostScope';

/** Answers of which models a caller may see the cost: one authorization per request. */
export class CallerCosts {
  private readonly scopes: CallerScopes;

  constructor(permissions: PermissionsService) {
    this.scopes = new CallerScopes(permissions);
  }

  async of(credentials: BackstageCredentials): Promise<CostScope> {
    return this.scopes.of(costReadPermission, credentials);
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
