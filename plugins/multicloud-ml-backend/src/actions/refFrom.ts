import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';

/**
 * The full entity ref that an agent means by `fraud`, `default/fraud` or `component:default/fraud`.
 *
 * @throws InputError when it is no ref, with how one is written
 */
export function refFrom(
  field: string,
  text: string,
  defaultKind: 'component' | 'group',
): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim(), { defaultKind, defaultNamespace: 'default' }),
    );
  } catch (error) {
    throw new InputError(
      `${field}: "${text}" is no entity ref (${
        toError(error).message
      }); write ${defaultKind}:default/<name>, or the name alone.`,
    );
  }
}
