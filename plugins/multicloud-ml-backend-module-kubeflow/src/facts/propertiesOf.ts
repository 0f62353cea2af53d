import { z } from 'zod';

const property = z.discriminatedUnion('metadataType', [
  z
    .object({
      metadataType: z.literal('MetadataStringValue'),
      string_value: z.string(),
    })
    .transform(value => value.string_value),
  z
    .object({
      metadataType: z.literal('MetadataIntValue'),
      // An int64 as text, which JSON's numbers could not hold.
      int_value: z.union([z.string(), z.number()]),
    })
    .transform(value => String(value.int_value)),
  z
    .object({
      metadataType: z.literal('MetadataDoubleValue'),
      double_value: z.number(),
    })
    .transform(value => String(value.double_value)),
  z
    .object({
      metadataType: z.literal('MetadataBoolValue'),
      bool_value: z.boolean(),
    })
    .transform(value => String(value.bool_value)),
  z
    .object({
      metadataType: z.literal('MetadataStructValue'),
      struct_value: z.string(),
    })
    .transform(value => structOf(value.struct_value)),
]);

/**
 * Custom properties as texts. A struct becomes its JSON; what is neither a value that can be written as text nor JSON,
 * as are the registry's protocol buffers, is left out.
 */
export function propertiesOf(
  customProperties: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(customProperties).flatMap(([key, value]) => {
      const text = property.safeParse(value).data;
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** A struct's JSON: in base64 as it is documented, plain from registries that keep their own tables (v0.2.22). */
function structOf(written: string): string | undefined {
  const decoded = Buffer.from(written, 'base64').toString('utf8');
  return compactJson(written) ?? compactJson(decoded);
}

function compactJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
