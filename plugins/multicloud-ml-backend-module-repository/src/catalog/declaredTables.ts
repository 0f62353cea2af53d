import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod';

const text = z.string().optional().catch(undefined);

const schema = z
  .object({
    mlModel: z.object({
      data: z.object({
        tables: z.array(
          z.object({
            format: text,
            uri: text,
            provider: text,
            region: text,
            copies: z.array(z.string()).optional().catch(undefined),
            scheduledExport: z.boolean().optional().catch(undefined),
          }),
        ),
      }),
    }),
  })
  .transform(({ mlModel }) => mlModel.data.tables);

/** The tables that an entity lists. A list that is not one is none: that it is wrong, the entity's own page says. */
export function declaredTables({ spec }: Entity) {
  return schema.safeParse(spec).data;
}
