/**
 * A condition over a JSON text in lower case, true wherever it may name one of `keys`, for engines with `strpos`. JSON
 * may write `/` as `\/`, and letters outside ASCII as `\u…`.
 */
export function namesOneOf(
  lowerCaseJson: string,
  keys: readonly string[],
  literal: (text: string) => string,
): string {
  const wanted = new Set(
    keys.flatMap(key => {
      const json = insideJson(key.trim().toLowerCase());
      return /^[\x20-\x7e]*$/.test(json)
        ? [json, json.replaceAll('/', '\\/')]
        : [json, '\\u'];
    }),
  );
  const conditions = [...wanted].map(
    text => `strpos(${lowerCaseJson}, ${literal(text)}) > 0`,
  );
  return `coalesce(${conditions.join(' OR ')}, FALSE)`;
}

const HEX = '[0-9a-fA-F]';
const NUMBER = String.raw`-?(?:0|[1-9][0-9]{0,30})(?:\.[0-9]{1,30})?`;

/** `\u` escapes without NUL, which texts cannot hold, and without halves of surrogate pairs. */
const UNICODE = [
  `000[1-9a-fA-F]`,
  `00[1-9a-fA-F]${HEX}`,
  `0[1-9a-fA-F]${HEX}{2}`,
  `[1-9a-cA-CeEfF]${HEX}{3}`,
  `[dD][0-7]${HEX}{2}`,
  String.raw`[dD][89abAB]${HEX}{2}\\u[dD][c-fC-F]${HEX}{2}`,
]
  .map(digits => String.raw`\\u${digits}`)
  .join('|');

/**
 * A pattern that finds the value of a key in the text of a JSON object: a string with its quotation marks, or a number
 * or word. Keys compare without case and without the blanks around them. What it finds is valid JSON whatever the text
 * is; inside of a string it finds nothing, since quotation marks are escaped there. The braces may be left out, as
 * Azure's older exports do.
 *
 * It is written in what RE2, Java and PostgreSQL have in common, with one group. A flag against case would let through
 * what is no JSON, `TRUE` or `\N`.
 */
export function tagValuePattern(key: string): string {
  const json = [...insideJson(key.trim())].map(toPattern).join('');
  return String.raw`(?:^|[{,])\s*"\s*${json}\s*"\s*:\s*("(?:[^"\\\x01-\x1f]|\\["\\/bfnrt]|${UNICODE})*"|${NUMBER}|true|false)`;
}

function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function toPattern(character: string): string {
  if (/^[a-z]$/i.test(character)) {
    return `[${character.toLowerCase()}${character.toUpperCase()}]`;
  }
  if (/^[0-9_ ]$/.test(character)) {
    return character;
  }
  if (character === '/') {
    return '\\\\?/';
  }
  if (character <= '\x7e') {
    return `\\${character}`;
  }
  const cases = new Set([
    character,
    character.toLowerCase(),
    character.toUpperCase(),
  ]);
  return `(?:${[...cases]
    .flatMap(written => [written, escapedPattern(written)])
    .join('|')})`;
}

/** As JSON may escape it, in any case. */
function escapedPattern(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const digits = text.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\\\u${digits.replace(
      /[a-f]/g,
      digit => `[${digit}${digit.toUpperCase()}]`,
    )}`;
  }).join('');
}
