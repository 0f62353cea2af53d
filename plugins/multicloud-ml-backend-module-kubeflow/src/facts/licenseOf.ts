import type { RegisteredModel } from '../api/schemas';

/** The licence of a model: the registry's field, else a property that is called so, as models from its catalog carry. */
export function licenseOf(
  model: RegisteredModel,
  properties: Readonly<Record<string, string>>,
): string | undefined {
  const [, named] =
    Object.entries(properties).find(([key]) =>
      /^licen[cs]e$/i.test(key.trim()),
    ) ?? [];
  return model.license ?? (named?.trim() || undefined);
}
