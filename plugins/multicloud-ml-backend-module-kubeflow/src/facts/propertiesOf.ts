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

/** What a struct holds comes as base64 of its JSON. */
function structOf(base64: string): string | undefined {
  try {
    return JSON.stringify(
      JSON.parse(Buffer.from(base64, 'base64').toString('utf8')),
    );
  } catch {
    return undefined;
  }
}
