import type { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

/** What `createValidatedOpenApiRouter` takes. */
export type OpenApiDocument = Parameters<
  typeof createValidatedOpenApiRouter
>[0];

/** A schema of the OpenAPI document. */
export type Schema = NonNullable<
  NonNullable<OpenApiDocument['components']>['schemas']
>[string];

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const amount: Schema = { type: 'number' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const share: Schema = { type: 'number', minimum: 0, maximum: 100 };

/** An object whose fields are all required but those that end with `?`. */
export function object(
  fields: Record<string, Schema>,
  more: Schema = {},
): Schema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map(name => [name.replace(/\?$/, ''), fields[name]]),
    ),
    required: names.filter(name => !name.endsWith('?')),
    additionalProperties: false,
    ...more,
  };
}

/** An object of which only some fields are told here; what it holds beside them is allowed. */
export function open(fields: Record<string, Schema>): Schema {
  return object(fields, { additionalProperties: true });
}

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(values: readonly string[]): Schema {
  return { type: 'string', enum: [...values] };
}

/** An object with the same kind of value under every key. */
export function mapOf(values: Schema, keys?: readonly string[]): Schema {
  return {
    type: 'object',
    additionalProperties: values,
    ...(keys && { required: [...keys] }),
  };
}

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
