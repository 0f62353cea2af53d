import { existsSync, readFileSync } from 'node:fs';
import { thirdParty } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';

export const DISCOVERY_FILE = 'vertex/aiplatform-v1-discovery.json';

interface Property {
  type?: string;
  format?: string;
  $ref?: string;
  enum?: string[];
  items?: Property;
  properties?: Record<string, Property>;
  additionalProperties?: Property;
}

const property: z.ZodType<Property> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    $ref: z.string().optional(),
    enum: z.array(z.string()).optional(),
    items: property.optional(),
    properties: z.record(z.string(), property).optional(),
    additionalProperties: property.optional(),
  }),
);

const method = z.object({
  id: z.string(),
  flatPath: z.string().optional(),
  path: z.string(),
  httpMethod: z.string(),
  parameters: z
    .record(
      z.string(),
      z.object({ location: z.string(), pattern: z.string().optional() }),
    )
    .default({}),
  response: z.object({ $ref: z.string() }).optional(),
});
type Method = z.output<typeof method>;

interface Resource {
  methods: Record<string, Method>;
  resources: Record<string, Resource>;
}
const resource: z.ZodType<Resource> = z.lazy(() =>
  z.object({
    methods: z.record(z.string(), method).default({}),
    resources: z.record(z.string(), resource).default({}),
  }),
);

const documentSchema = z.object({
  schemas: z.record(z.string(), property),
  parameters: z.record(z.string(), z.unknown()),
  resources: z.record(z.string(), resource),
});

/** The published description of Vertex AI's API, v1. */
export interface Discovery {
  /** What is wrong with a value as one of the API's schemas; empty when nothing is. */
  check(schema: string, value: unknown): string[];
  /** The method that a request calls; an error text for one that the API does not have, or not with these parameters. */
  match(
    httpMethod: string,
    url: URL,
  ): { id: string; response: string } | { error: string };
  /** The values of an enumeration. */
  enumOf(schema: string, field: string): string[];
}

/** @returns undefined where the document is not at hand. */
export function loadDiscovery(): Discovery | undefined {
  const file = thirdParty(DISCOVERY_FILE);
  if (!existsSync(file)) {
    return undefined;
  }
  const { schemas, resources, parameters } = documentSchema.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const methods = Object.values(resources).flatMap(methodsOf);
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema({
    $id: 'vertex',
    definitions: Object.fromEntries(
      Object.entries(schemas).map(([name, one]) => [name, toSchema(one)]),
    ),
  });
  const validators = new Map<string, ValidateFunction>();
  return {
    check(schema, value) {
      const validate =
        validators.get(schema) ??
        ajv.compile({ $ref: `vertex#/definitions/${schema}` });
      validators.set(schema, validate);
      validate(value);
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${schema}${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    },
    match(httpMethod, url) {
      const found = methods.find(
        one =>
          one.httpMethod === httpMethod &&
          pathOf(one.flatPath ?? one.path).test(url.pathname),
      );
      if (!found?.response) {
        return { error: `there is no ${httpMethod} ${url.pathname}` };
      }
      const unknown = [...url.searchParams.keys()].filter(
        key =>
          found.parameters[key]?.location !== 'query' &&
          !Object.hasOwn(parameters, key),
      );
      return unknown.length > 0
        ? { error: `${found.id} has no parameter ${unknown.join(', ')}` }
        : { id: found.id, response: found.response.$ref };
    },
    enumOf: (schema, field) => schemas[schema]?.properties?.[field]?.enum ?? [],
  };
}

function methodsOf({ methods, resources }: Resource): Method[] {
  return [
    ...Object.values(methods),
    ...Object.values(resources).flatMap(methodsOf),
  ];
}

/** `v1/projects/{projectsId}/locations` as a pattern. */
function pathOf(flatPath: string): RegExp {
  const parts = flatPath
    .split(/\{[^}]+\}/)
    .map(text => text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^/${parts.join('[^/:]+')}$`);
}

const FORMATS: Record<string, object> = {
  int64: { type: 'string', pattern: String.raw`^-?\d+$` },
  uint64: { type: 'string', pattern: String.raw`^\d+$` },
  'google-datetime': {
    type: 'string',
    pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`,
  },
  'google-duration': { type: 'string', pattern: String.raw`^-?\d+(\.\d+)?s$` },
};

/** A schema of a discovery document as JSON Schema; what the document does not name is not allowed. */
function toSchema(one: Property): object {
  if (one.$ref) {
    return { $ref: `#/definitions/${one.$ref}` };
  }
  if (one.format && Object.hasOwn(FORMATS, one.format)) {
    return FORMATS[one.format];
  }
  switch (one.type) {
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(one.properties ?? {}).map(([name, value]) => [
            name,
            toSchema(value),
          ]),
        ),
        additionalProperties: one.additionalProperties
          ? toSchema(one.additionalProperties)
          : false,
      };
    case 'array':
      return { type: 'array', items: toSchema(one.items ?? {}) };
    case 'any':
    case undefined:
      return {};
    default:
      return { type: one.type, ...(one.enum && { enum: one.enum }) };
  }
}
