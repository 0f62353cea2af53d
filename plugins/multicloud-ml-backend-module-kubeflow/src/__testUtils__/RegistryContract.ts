import { existsSync, readFileSync } from 'node:fs';
import { thirdParty } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';

/** The registry's own OpenAPI document. */
export const OPENAPI = 'kubeflow/model-registry-openapi.yaml';

const object = z.record(z.string(), z.unknown());
const reference = z.object({ $ref: z.string() });
const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path']),
  schema: object,
});
type Parameter = z.output<typeof parameter>;

/** Holds requests and answers against the registry's OpenAPI document. */
export class RegistryContract {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false });
  private readonly compiled = new Map<string, ValidateFunction>();

  private constructor(private readonly document: unknown) {
    this.ajv.addSchema(withDiscriminators(this.at('#/components')), 'registry');
  }

  /** Nothing where the document is not on this machine. */
  static load(): RegistryContract | undefined {
    const path = thirdParty(OPENAPI);
    return existsSync(path)
      ? new RegistryContract(parse(readFileSync(path, 'utf8')))
      : undefined;
  }

  /** What is wrong with a GET, and with what was answered. */
  check(url: URL, status: number, body: unknown): string[] {
    const found = this.operationOf(url.pathname);
    if (!found) {
      return [`${url.pathname} is no path of the registry`];
    }
    const { path, operation, values } = found;
    return [
      ...this.checkParameters(path, operation, values, url.searchParams),
      ...this.checkAnswer(path, operation, status, body),
    ];
  }

  private operationOf(pathname: string) {
    const paths = object.parse(this.at('#/paths'));
    for (const [path, item] of Object.entries(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
      const match = pattern.exec(pathname);
      if (match) {
        const { get, parameters } = object.parse(item);
        return {
          path,
          operation: { ...object.parse(get), shared: parameters },
          values: new Map(names.map((name, i) => [name, match[i + 1]])),
        };
      }
    }
    return undefined;
  }

  private checkParameters(
    path: string,
    operation: Record<string, unknown>,
    inPath: Map<string, string>,
    query: URLSearchParams,
  ): string[] {
    const known = [operation.parameters ?? [], operation.shared ?? []]
      .flat()
      .map(one => parameter.parse(this.resolve(one)));
    const wrong = (place: Parameter['in'], name: string, value: string) => {
      const one = known.find(each => each.name === name && each.in === place);
      return one
        ? this.complaints(`${path} ${name}=${value}`, one.schema, value)
        : [`${path} has no ${name} in its ${place}`];
    };
    return [
      ...[...inPath].flatMap(([name, value]) => wrong('path', name, value)),
      ...[...query].flatMap(([name, value]) => wrong('query', name, value)),
    ];
  }

  private checkAnswer(
    path: string,
    operation: Record<string, unknown>,
    status: number,
    body: unknown,
  ): string[] {
    const answer = object.parse(operation.responses)[String(status)];
    if (!answer) {
      return [`${path} does not answer ${status}`];
    }
    const { content } = z
      .object({
        content: z.object({ 'application/json': z.object({ schema: object }) }),
      })
      .parse(this.resolve(answer));
    return this.complaints(
      `${path} ${status}`,
      content['application/json'].schema,
      body,
    );
  }

  private complaints(what: string, schema: object, value: unknown): string[] {
    const key = JSON.stringify(schema);
    const validate =
      this.compiled.get(key) ??
      this.ajv.compile(
        z
          .record(z.string(), z.unknown())
          .parse(JSON.parse(key.replaceAll('"#/components/', '"registry#/'))),
      );
    this.compiled.set(key, validate);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(
          error => `${what}${error.instancePath} ${error.message}`,
        );
  }

  private resolve(value: unknown): unknown {
    const { data } = reference.safeParse(value);
    return data ? this.resolve(this.at(data.$ref)) : value;
  }

  private at(pointer: string): unknown {
    return pointer
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>(
        (part, key) =>
          object.parse(part)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        this.document,
      );
  }
}

const discriminated = z.object({
  discriminator: z.object({
    propertyName: z.string(),
    mapping: z.record(z.string(), z.string()),
  }),
});

/**
 * OpenAPI decides by a property which of several schemas holds; JSON Schema, which does not know that, would find that
 * several hold. So it is written out.
 */
function withDiscriminators(value: unknown): object {
  const json = JSON.stringify(value, (_, part: unknown) => {
    const { data } = discriminated.safeParse(part);
    if (!data) {
      return part;
    }
    const { propertyName, mapping } = data.discriminator;
    return {
      type: 'object',
      required: [propertyName],
      properties: { [propertyName]: { enum: Object.keys(mapping) } },
      allOf: Object.entries(mapping).map(([constant, $ref]) => ({
        if: { properties: { [propertyName]: { const: constant } } },
        then: { $ref },
      })),
    };
  });
  return object.parse(
    JSON.parse(json.replaceAll('"#/components/', '"registry#/')),
  );
}
