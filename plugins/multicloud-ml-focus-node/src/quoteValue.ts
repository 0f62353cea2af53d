const LONGEST = 60;

/**
 * A value of a bill as it may stand in a sentence: shortened, without control characters, in quotation marks.
 *
 * @public
 */
export function quoteValue(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ');
  const characters = [...plain.trim()];
  return `"${characters.slice(0, LONGEST).join('')}${
    characters.length > LONGEST ? '…' : ''
  }"`;
}
