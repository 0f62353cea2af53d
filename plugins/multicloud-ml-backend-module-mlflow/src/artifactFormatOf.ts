import type { Flavors } from './rest/schemas';

type Flavor = NonNullable<Flavors[string]>;

/**
 * What a flavour says of the format that the model is kept in, in terms of the Standard. Flavours that are not here keep
 * it in a format that the Standard has no term for, or do not say in which.
 */
const FORMATS: Record<string, (flavor: Flavor) => string | undefined> = {
  onnx: () => 'onnx',
  sklearn: () => 'sklearn',
  xgboost: () => 'xgboost',
  lightgbm: () => 'lightgbm',
  pytorch: () => 'pytorch',
  paddle: () => 'paddle',
  // Keras keeps H5 and its own format under this flavour too.
  tensorflow: ({ saved_model_dir, save_format }) =>
    saved_model_dir !== undefined || save_format === 'tf'
      ? 'savedmodel'
      : undefined,
};

/**
 * The format of an artifact by the flavours of its MLmodel. That it lies in an MLflow folder does not decide: what loads it
 * is the library of its flavour.
 *
 * @returns undefined when no flavour states it, or when two state different ones.
 */
export function artifactFormatOf(flavors: Flavors): string | undefined {
  const stated = new Set(
    Object.entries(flavors).flatMap(([name, flavor]) =>
      Object.hasOwn(FORMATS, name) ? FORMATS[name](flavor ?? {}) ?? [] : [],
    ),
  );
  if (stated.size > 1) {
    return undefined;
  }
  return [...stated][0] ?? ownPythonModel(flavors);
}

/** A Python model of one's own is pickled, unless it is kept as code; other flavours have a `python_function` too. */
function ownPythonModel(flavors: Flavors): string | undefined {
  const { python_function: python, ...others } = flavors;
  const file = python?.python_model;
  return Object.keys(others).length === 0 &&
    typeof file === 'string' &&
    file.endsWith('.pkl')
    ? 'pickle'
    : undefined;
}
