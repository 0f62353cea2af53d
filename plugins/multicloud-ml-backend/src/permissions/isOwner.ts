import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { modelResourceRef } from './modelResourceRef';

/**
 * Models owned by one of the given entities. Give it the ownership claims of the user.
 *
 * @public
 */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow models owned by one of the given users or groups',
  resourceRef: modelResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs of users and groups, of which one has to match'),
  }),
  apply: (model, { claims }) =>
    model.ownerRef !== undefined && claims.includes(model.ownerRef),
  toQuery: ({ claims }) => ({ key: 'ownerRef', values: claims }),
});
