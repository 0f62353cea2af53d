import { z } from 'zod';

/** `{name}`, `{owner}`, `{source}`, `{instance}`, `{scope}` or `{label:<key>}`. */
const PLACEHOLDER =
  /\{(name|owner|source|instance|scope|label:[^{}]{1,512})\}/g;

const template = z
  .string()
  .min(1, 'is empty; leave it out to keep what is usual')
  .max(500)
  .refine(text => !/[{}]/.test(text.replaceAll(PLACEHOLDER, '')), {
    error:
      'has a placeholder that is none of {name}, {owner}, {source}, {instance}, {scope} and {label:<key>}',
  });

/** How a source's `template` is configured. */
export const entityTemplateShape = z
  .strictObject({
    name: template.optional(),
    owner: template.optional(),
    tags: z.array(template).max(20).optional(),
  })
  .optional();

/**
 * How an entity is made of a model that a source registers. A template whose placeholders the model cannot fill gives
 * nothing, so that what is usual is taken: the model's own name, its owner or the default one, no tag.
 *
 * @public
 */
export interface EntityTemplate {
  /** For instance `{instance}-{name}`. */
  name?: string;
  /** For instance `{label:team}`. */
  owner?: string;
  /** For instance `{label:business-unit}`. */
  tags?: string[];
}

/**
 * What placeholders of a template stand for.
 *
 * @public
 */
export interface TemplateValues {
  name: string;
  owner?: string;
  /** Type of the source, `sagemaker`. */
  source: string;
  /** Its name in the configuration, `prod`. */
  instance: string;
  /** Account and region, project and location, cluster; as the source names it. */
  scope: string;
  labels: Readonly<Record<string, string>>;
}

/**
 * Fills a template.
 *
 * @returns nothing when a placeholder has no value
 *
 * @public
 */
export function fillTemplate(
  text: string,
  values: TemplateValues,
): string | undefined {
  let complete = true;
  const filled = text.replaceAll(PLACEHOLDER, (_, placeholder: string) => {
    const value = valueOf(placeholder, values);
    complete &&= value !== undefined && value !== '';
    return value ?? '';
  });
  return complete ? filled : undefined;
}

function valueOf(
  placeholder: string,
  values: TemplateValues,
): string | undefined {
  const { labels, ...others } = values;
  if (placeholder.startsWith('label:')) {
    const key = placeholder.slice('label:'.length);
    return Object.hasOwn(labels, key) ? labels[key] : undefined;
  }
  return new Map(Object.entries(others)).get(placeholder);
}
