import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';

const FILE = resolve(
  __dirname,
  '../../../../../shared/third-party/sagemaker/service-2.json',
);

const shapeRef = z.object({ shape: z.string() });
const shapeSchema = z.object({
  type: z.string(),
  members: z.record(z.string(), shapeRef).optional(),
  required: z.array(z.string()).optional(),
  member: shapeRef.optional(),
  value: shapeRef.optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});
type Shape = z.output<typeof shapeSchema>;

const modelSchema = z.object({
  operations: z.record(
    z.string(),
    z.object({ input: shapeRef.optional(), output: shapeRef.optional() }),
  ),
  shapes: z.record(z.string(), shapeSchema),
});

/** The published description of SageMaker's API. */
export interface Contract {
  enumOf(shape: string): string[];
  /** What is wrong with a request or an answer of an operation; empty when nothing is. */
  check(operation: string, part: 'input' | 'output', value: unknown): string[];
}

/** @returns undefined where the description is not at hand. */
export function loadContract(): Contract | undefined {
  if (!existsSync(FILE)) {
    return undefined;
  }
  const { operations, shapes } = modelSchema.parse(
    JSON.parse(readFileSync(FILE, 'utf8')),
  );
  const ajv = new Ajv({ strict: false });
  ajv.addSchema({
    $id: 'sagemaker',
    definitions: Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [name, toSchema(shape)]),
    ),
  });
  const validators = new Map<string, ValidateFunction>();
  return {
    enumOf: name => shapes[name]?.enum ?? [],
    check(operation, part, value) {
      const shape = operations[operation]?.[part]?.shape;
      if (!shape) {
        return part === 'input' || !operations[operation]
          ? [`${operation} has no ${part}`]
          : [];
      }
      const validate =
        validators.get(shape) ??
        ajv.compile({ $ref: `sagemaker#/definitions/${shape}` });
      validators.set(shape, validate);
      return validate(value)
        ? []
        : (validate.errors ?? []).map(
            error =>
              `${operation} ${part}${error.instancePath}: ${
                error.message
              } ${JSON.stringify(error.params)}`,
          );
    },
  };
}

function toSchema(shape: Shape): object {
  const ref = ({ shape: name }: { shape: string }) => ({
    $ref: `#/definitions/${name}`,
  });
  switch (shape.type) {
    case 'structure':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.members ?? {}).map(([name, member]) => [
            name,
            ref(member),
          ]),
        ),
        required: shape.required ?? [],
        additionalProperties: false,
      };
    case 'list':
      return {
        type: 'array',
        items: shape.member ? ref(shape.member) : {},
        minItems: shape.min,
        maxItems: shape.max,
      };
    case 'map':
      return {
        type: 'object',
        additionalProperties: shape.value ? ref(shape.value) : true,
      };
    case 'string':
      return {
        type: 'string',
        enum: shape.enum,
        minLength: shape.min,
        maxLength: shape.max,
        pattern: toPattern(shape.pattern),
      };
    case 'integer':
    case 'long':
      return { type: 'integer', minimum: shape.min, maximum: shape.max };
    case 'float':
    case 'double':
    case 'timestamp':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    default:
      return {};
  }
}

/** Patterns are Java's; the few that JavaScript cannot read are left out. */
function toPattern(pattern: string | undefined): string | undefined {
  if (!pattern) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').source;
  } catch {
    return undefined;
  }
}
