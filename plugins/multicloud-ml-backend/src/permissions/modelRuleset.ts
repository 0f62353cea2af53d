import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import { hasTier } from './hasTier';
import { isOwner } from './isOwner';
import type { ModelResource, ModelResourceQuery } from './modelResourceRef';

type ModelRule = ReturnType<
  PermissionRuleset<ModelResource, ModelResourceQuery>['getRuleByName']
>;

/** The rules that a decision about models may name. */
export const modelRules = [isOwner, hasTier];

/** The same by name, for turning a decision into a query. */
export const modelRuleset: PermissionRuleset<
  ModelResource,
  ModelResourceQuery
> = {
  getRuleByName(name) {
    const rule: ModelRule | undefined = modelRules.find(
      known => known.name === name,
    );
    if (!rule) {
      throw new Error(
        `A permission decision names the rule ${name}, which is not one of ${modelRules
          .map(known => known.name)
          .join(', ')}.`,
      );
    }
    return rule;
  },
};
