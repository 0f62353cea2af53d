import { existsSync, readFileSync } from 'node:fs';
import { thirdParty } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { CRD } from './samples';

const crdSchema = z.object({
  spec: z.object({
    versions: z
      .array(
        z.object({
          schema: z.object({
            openAPIV3Schema: z.record(z.string(), z.unknown()),
          }),
        }),
      )
      .min(1),
  }),
});

let schema: Record<string, unknown> | undefined;

/**
 * Holds an InferenceService against the schema in KServe's own CRD.
 *
 * @throws Error that names what does not fit. Where the CRD is missing on the machine, nothing is held against it.
 */
export function validateInferenceService(value: unknown): void {
  const file = thirdParty(CRD);
  if (!existsSync(file)) {
    return;
  }
  schema ??= crdSchema.parse(parse(readFileSync(file, 'utf8'))).spec.versions[0]
    .schema.openAPIV3Schema;
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    z.record(z.string(), z.unknown()).parse(concerning(schema, value)),
  );
  if (!validate(value)) {
    throw new Error(
      `not as KServe's CRD has it: ${JSON.stringify(validate.errors)}`,
    );
  }
}

const shape = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});
const fields = z.record(z.string(), z.unknown());

/**
 * The part of a schema that concerns a value. The whole is of two megabytes, and takes long to compile. A property that it
 * does not know is refused, where Kubernetes would drop it.
 */
function concerning(part: unknown, value: unknown, path = ''): unknown {
  const { data } = shape.safeParse(part);
  if (Array.isArray(value)) {
    return data && { ...data, items: itemsOf(data.items, value) };
  }
  const { data: given } = fields.safeParse(value);
  if (!data?.properties || !given) {
    return part;
  }
  const known = data.properties;
  return {
    ...data,
    additionalProperties: path === 'metadata',
    properties: Object.fromEntries(
      Object.entries(given)
        .filter(([key]) => key in known)
        .map(([key, inner]) => [key, concerning(known[key], inner, key)]),
    ),
  };
}

/** What concerns the items of a list: of each, since each may have other properties. */
function itemsOf(items: unknown, values: unknown[]): unknown {
  return values.length === 0
    ? items
    : { anyOf: values.map(value => concerning(items, value)) };
}
