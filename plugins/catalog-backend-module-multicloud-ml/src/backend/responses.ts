import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  entityEnvelopeSchemaValidator,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  GRADES,
  RECOVERY_STATUSES,
  TIERS,
  type Projection,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

/** What the catalog is to do about one registration. */
export interface RegistrationChange {
  sequence: number;
  entityRef: string;
  /** Absent: withdraw it. */
  entity?: Entity;
}

/** One page of registrations; what could not be read is in `refused`, with the reason. */
export interface RegistrationPage {
  changes: RegistrationChange[];
  refused: Array<{ entityRef: string; reason: string }>;
  /** Highest sequence of the page, refused ones included; absent when the page is empty. */
  last?: number;
  /** Whether the backend says that more follow. */
  more: boolean;
}

/** A field that is not what was agreed is unknown: it must not cost the others, nor the other models, theirs. */
const projected = <T extends z.ZodType>(field: T) =>
  field.optional().catch(undefined);
const annotation = projected(z.string().min(1).max(300));

const projectionSchema = z.object({
  entityRef: z.string(),
  provider: annotation,
  region: annotation,
  monthlyCost: annotation,
  tier: projected(z.enum(TIERS)),
  portability: projected(z.enum([...GRADES, 'withheld'])),
  recovery: projected(z.enum(RECOVERY_STATUSES)),
});

const projectionsSchema = z.object({ items: z.array(projectionSchema) });

const validateEnvelope = entityEnvelopeSchemaValidator();

const registrationsSchema = z.object({
  items: z.array(
    z.object({
      sequence: z.number(),
      entityRef: z.string(),
      entity: z.unknown().optional(),
    }),
  ),
  next: z.number().optional(),
});

/**
 * @throws ZodError when the answer is not one of the contract's.
 */
export function parseProjections(body: unknown): Projection[] {
  return projectionsSchema.parse(body).items;
}

/**
 * A registration that is wrong in itself is refused alone, so that it never holds up the others.
 *
 * @throws ZodError when the answer as a whole is not one of the contract's.
 */
export function parseRegistrations(body: unknown): RegistrationPage {
  const { items, next } = registrationsSchema.parse(body);
  const page: RegistrationPage = {
    changes: [],
    refused: [],
    last: items.reduce<number | undefined>(
      (highest, item) => Math.max(highest ?? 0, item.sequence),
      undefined,
    ),
    more: next !== undefined && items.length > 0,
  };
  for (const { sequence, entityRef, entity } of items) {
    if (entity === undefined || entity === null) {
      page.changes.push({ sequence, entityRef });
      continue;
    }
    const read = readEntity(entity, entityRef);
    if ('reason' in read) {
      page.refused.push({ entityRef, reason: read.reason });
    } else {
      page.changes.push({ sequence, entityRef, entity: read.entity });
    }
  }
  return page;
}

function readEntity(
  value: unknown,
  entityRef: string,
): { entity: Entity } | { reason: string } {
  let entity: Entity;
  try {
    entity = validateEnvelope(value);
  } catch (error) {
    return { reason: toError(error).message };
  }
  const actual = stringifyEntityRef(entity);
  if (actual !== entityRef) {
    return { reason: `the entity is ${actual}, not ${entityRef}` };
  }
  for (const name of [ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION]) {
    if (!entity.metadata.annotations?.[name]) {
      return { reason: `the annotation ${name} is missing` };
    }
  }
  return { entity };
}
