/**
 * A pattern (RE2) that matches wherever a JSON text or a list of tag keys names one of `keys`, in any case. It may match
 * elsewhere too. JSON may write `/` as `\/`, and letters outside ASCII as `\u…`.
 *
 * @public
 */
export function keyPattern(keys: readonly string[]): string {
  const wanted = keys.map(key =>
    [...key.trim()]
      .map(character => {
        if (character === '/') {
          return '\\\\?/';
        }
        return /^[\p{L}\p{N}]$/u.test(character)
          ? character
          : `\\x{${character.codePointAt(0)?.toString(16)}}`;
      })
      .join(''),
  );
  const escaped = keys.some(key => /[^\x20-\x7e]/.test(key)) ? ['\\\\u'] : [];
  return `(?i)(?:${[...wanted, ...escaped].join('|')})`;
}
