import type { Standard } from '../standard/Standard';
import type { Problem, Profile } from './MlModel';
import { profileSchema } from './modelSchema';
import { parseLeniently } from './parseLeniently';

const schema = profileSchema();

/**
 * Reads the facts of a profile. As `parseModel`, except that a field that a profile does not have is a problem: a
 * profile is written once, by those who run the platform, and a slip in it would touch every model.
 *
 * @public
 */
export function parseProfile(
  value: unknown,
  opts: { standard: Standard; path: string },
): { facts: Profile; problems: Problem[] } {
  const { parsed, problems } = parseLeniently(schema, value ?? {}, opts.path);
  return { facts: parsed ?? {}, problems };
}
