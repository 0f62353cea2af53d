import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Facts of a model. */
export type Facts = ReportedModel['facts'];

/** What several files come to: a fact, or why there is none. */
export interface Combined {
  facts: Facts;
  /** Sentences. */
  problems: string[];
}

export const NOTHING: Combined = { facts: {}, problems: [] };

const MOST_NAMED = 2;

/** Files as a sentence names them. */
export function namePaths(paths: Iterable<string>): string {
  const distinct = [...new Set(paths)].sort();
  const more = distinct.length - MOST_NAMED;
  return (
    distinct.slice(0, MOST_NAMED).join(', ') +
    (more > 0 ? ` and ${more} more` : '')
  );
}

/** Why evidence that contradicts itself gives no fact. */
export function contradiction(
  about: string,
  paths: ReadonlyMap<string, string[]>,
): string {
  const sides = [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, files]) => `${value} (${namePaths(files)})`);
  return `The repository shows more than one ${about}: ${sides.join(
    ' and ',
  )}. None counts until it shows one; state it on the entity, or give each model its own directory.`;
}
