import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { STATUS_ITEM_TYPE } from '../annotations';
import type { Standard } from '../standard/Standard';
import type { MlModel, Problem } from './MlModel';
import { parseModel } from './parseModel';

/**
 * Reads the declared block of an entity as the catalog serves it. Its annotations are derived values by then and are
 * not read; the problems that processing found stand on the entity as status items and are handed on.
 *
 * @public
 */
export function parseProcessedEntityModel(
  entity: Entity,
  opts: { standard: Standard },
): { declared: MlModel; problems: Problem[] } {
  const { declared, problems } = parseModel(entity.spec?.mlModel, opts);
  const known = new Set(problems.map(found => found.message));
  for (const message of warningsOf(entity)) {
    if (!known.has(message)) {
      known.add(message);
      problems.push({ path: message.split(': ', 1)[0], message });
    }
  }
  return { declared, problems };
}

const statusSchema = z.object({
  status: z.object({
    items: z.array(z.object({ type: z.string(), message: z.string() })),
  }),
});

function warningsOf(entity: Entity): string[] {
  const { data } = statusSchema.safeParse(entity);
  return (data?.status.items ?? [])
    .filter(({ type }) => type === STATUS_ITEM_TYPE)
    .slice(0, 100)
    .map(({ message }) => message.slice(0, 500));
}
