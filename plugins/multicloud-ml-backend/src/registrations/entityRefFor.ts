import { hashText } from '../database/hashOf';

const LONGEST_NAME = 63;
const SUFFIX = 8;

/**
 * The refs that a model may be registered under by its name: the plain one, and some that tell it from others of the
 * same name; stable, since they follow from the ids alone.
 */
export function entityRefsFor(
  name: string,
  source: string,
  externalId: string,
): string[] {
  const plain = slug(name, LONGEST_NAME) || 'model';
  const stem = slug(name, LONGEST_NAME - SUFFIX - 1) || 'model';
  const suffixes = ['', '\nagain'].map(more =>
    hashText(`${source}\n${externalId}${more}`)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, SUFFIX),
  );
  return [plain, ...suffixes.map(suffix => `${stem}-${suffix}`)].map(
    one => `component:default/${one}`,
  );
}

function slug(name: string, longest: number): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/([._-])[._-]+/g, '$1')
    .slice(0, longest)
    .replace(/^[._-]+|[._-]+$/g, '');
}
