import type { Standard } from './Standard';

/**
 * The facts whose terms a Standard values, by the name of the vocabulary that holds them.
 *
 * @public
 */
export type VocabularyName = keyof Standard['vocabularies'];

/**
 * Whether the Standard knows a term of a vocabulary. Safe for any text, `constructor` and `__proto__` included.
 *
 * `none` is known as an orchestrator although it earns no value: it makes P2 not applicable.
 *
 * @public
 */
export function isKnownTerm(
  standard: Standard,
  vocabulary: VocabularyName,
  term: string,
): boolean {
  if (vocabulary === 'runtimes') {
    return standard.vocabularies.runtimes.includes(term);
  }
  if (vocabulary === 'orchestrators' && term === 'none') {
    return true;
  }
  return Object.hasOwn(standard.vocabularies[vocabulary], term);
}
