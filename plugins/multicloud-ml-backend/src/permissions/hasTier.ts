import { createPermissionRule } from '@backstage/plugin-permission-node';
import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import { modelResourceRef } from './modelResourceRef';

/**
 * Models that are judged as one of the given tiers.
 *
 * @public
 */
export const hasTier = createPermissionRule({
  name: 'HAS_TIER',
  description: 'Allow models of one of the given tiers',
  resourceRef: modelResourceRef,
  paramsSchema: z.object({
    tiers: z.array(z.enum(TIERS)).describe('Tiers, of which one has to match'),
  }),
  apply: (model, { tiers }) => tiers.includes(model.tier),
  toQuery: ({ tiers }) => ({ key: 'tier', values: tiers }),
});
