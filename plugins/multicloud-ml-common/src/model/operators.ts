const PROVIDER = /^[a-z0-9][a-z0-9-]{0,62}$/;
const MOST_PEOPLE = 100_000;

/**
 * Reads the annotation `multicloud-ml.io/operates` of a User: the providers that the person can operate, each once, in
 * lower case. What is no provider id is left out.
 *
 * @example
 * ```ts
 * parseOperates('aws, GCP'); // ['aws', 'gcp']
 * ```
 *
 * @public
 */
export function parseOperates(text: string): string[] {
  const providers = text
    .split(',')
    .map(part => part.trim().toLowerCase())
    .filter(part => PROVIDER.test(part));
  return [...new Set(providers)];
}

/**
 * Reads the annotation `multicloud-ml.io/operators` of a Group: how many people can operate each provider. What is not
 * `provider=whole number` is left out; of two figures for one provider the lower counts.
 *
 * @example
 * ```ts
 * parseOperators('aws=4,gcp=1'); // { aws: 4, gcp: 1 }
 * ```
 *
 * @public
 */
export function parseOperators(text: string): Record<string, number> {
  const people = new Map<string, number>();
  for (const part of text.split(',')) {
    const [name = '', figure = '', ...rest] = part.split('=');
    const provider = name.trim().toLowerCase();
    const count = /^\s*\d{1,6}\s*$/.test(figure) ? Number(figure) : NaN;
    if (rest.length === 0 && PROVIDER.test(provider) && count <= MOST_PEOPLE) {
      people.set(provider, Math.min(count, people.get(provider) ?? count));
    }
  }
  return Object.fromEntries(people);
}
