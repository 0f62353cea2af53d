import { z } from 'zod';

const term = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, `is not written like "${example}"`);

/** Where what a serving environment holds runs. The registry does not know it. */
export const placementShape = z.strictObject(
  {
    provider: term(/^[a-z0-9][a-z0-9-]{0,62}$/, 'aws').optional(),
    region: term(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'ap-southeast-1').optional(),
    account: z.string('must be in quotes').min(1).max(200).optional(),
    service: term(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'eks').optional(),
    cluster: z
      .string()
      .regex(/^[^/\s]{1,200}$/, 'is not the name of a cluster')
      .optional(),
    resourceId: z.string().min(1).max(1000).optional(),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has ${issue.keys.join(
            ', ',
          )}; it takes provider, region, account, service, cluster and resourceId`
        : 'must be an object such as { provider: aws, region: ap-southeast-1, service: eks }',
  },
);

/** A place as it is configured. */
export type Placement = z.output<typeof placementShape>;
