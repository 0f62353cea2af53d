import { type OpenApiDocument, type Schema, ref } from './schemas';

type Operation = NonNullable<OpenApiDocument['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const REFUSALS = {
  400: 'The request does not fit this document; the message names the field, the value and what is allowed.',
  401: 'No credentials.',
  403: 'Not permitted.',
  404: 'There is none, or none that the caller may see.',
  409: 'It is so already.',
};

/** One operation of the OpenAPI document. */
export function operation(options: {
  id: string;
  summary: string;
  parameters?: Parameter[];
  body?: Schema;
  /** A request without a body is one with an empty object. */
  bodyOptional?: boolean;
  status?: 200 | 201 | 202;
  answer: Schema;
  /** Of the answer; JSON without it. */
  contentType?: string;
  refusals?: Array<keyof typeof REFUSALS>;
}): Operation {
  return {
    operationId: options.id,
    summary: options.summary,
    parameters: options.parameters ?? [],
    ...(options.body && {
      requestBody: {
        required: !options.bodyOptional,
        content: { 'application/json': { schema: options.body } },
      },
    }),
    responses: {
      [options.status ?? 200]: {
        description: 'Done.',
        content: {
          [options.contentType ?? 'application/json']: {
            schema: options.answer,
          },
        },
      },
      ...Object.fromEntries(
        (options.refusals ?? [400, 401]).map(status => [
          status,
          {
            description: REFUSALS[status],
            content: { 'application/json': { schema: ref('Error') } },
          },
        ]),
      ),
    },
  };
}

/** A part of the path. */
export function inPath(...names: string[]): Parameter[] {
  return names.map(name => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 512 },
  }));
}

/** A filter that may be repeated; its values are "or". */
export function repeated(
  name: string,
  description: string,
  items: Schema,
): Parameter {
  return {
    name,
    in: 'query',
    description,
    required: false,
    explode: true,
    style: 'form',
    allowReserved: true,
    schema: { type: 'array', items, maxItems: 100 },
  };
}

/** An optional parameter of the query. */
export function inQuery(
  name: string,
  description: string,
  schema: Schema,
): Parameter {
  return {
    name,
    in: 'query',
    description,
    required: false,
    allowReserved: true,
    schema,
  };
}
