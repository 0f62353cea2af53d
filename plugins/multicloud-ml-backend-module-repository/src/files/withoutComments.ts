const QUOTES = ['"', "'"];

/**
 * Takes the comments out of a text, in one pass; strings stay.
 *
 * @param lineMarks - what starts a comment that ends with the line
 */
export function withoutComments(
  text: string,
  lineMarks: readonly string[],
): string {
  const blocks = lineMarks.includes('//');
  const kept: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const char = text[at];
    if (QUOTES.includes(char)) {
      at = endOfString(text, at);
      kept.push(text.slice(start, at));
    } else if (startsWithAny(text, lineMarks, at)) {
      at = endOf(text, '\n', at);
    } else if (blocks && text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end === -1 ? text.length : end + 2;
      kept.push(' ');
    } else {
      at++;
      kept.push(char);
    }
  }
  return kept.join('');
}

function startsWithAny(
  text: string,
  marks: readonly string[],
  at: number,
): boolean {
  return marks.some(mark => text.startsWith(mark, at));
}

/** After the closing quote; a string that is left open ends with its line. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
    } else if (text[at] === quote) {
      return at + 1;
    } else if (text[at] === '\n') {
      return at;
    }
  }
  return text.length;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end;
}
