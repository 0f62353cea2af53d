import type { CostDelivery } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const schema = z.object({
  key: z.string().min(1).max(2048),
  fingerprint: z.string().min(1).max(2048),
  deliveredAt: z
    .string()
    .refine(text => !Number.isNaN(Date.parse(text)), 'is not an instant')
    // One way of writing them, so that they can be compared as texts.
    .transform(text => new Date(text).toISOString()),
});

/** @throws Error when a module lists something that is no delivery */
export function parseDelivery(value: unknown): CostDelivery {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new Error(
      `it lists a delivery that cannot be read: ${parsed.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; ')}`,
    );
  }
  return parsed.data;
}
