/** A module that a Python file imports, and the names that it takes from it; none for `import module`. */
export interface PythonImport {
  module: string;
  names: string[];
}

const IMPORT = /^[ \t]*import[ \t]+([\w. \t,]+)/gm;
const FROM_IMPORT =
  /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(?:\(([^)]{0,2000})\)|([^\n;(]*))/gm;

/**
 * What a Python file imports. Comments and strings, documentation included, are left out.
 *
 * @param code - as {@link pythonCode} gives it
 */
export function pythonImports(code: string): PythonImport[] {
  const whole = [...code.matchAll(IMPORT)].flatMap(([, modules]) =>
    names(modules).map(module => ({ module, names: [] })),
  );
  const parts = [...code.matchAll(FROM_IMPORT)].map(
    ([, module, bracketed, plain]) => ({
      module,
      names: names(bracketed ?? plain ?? ''),
    }),
  );
  return [...whole, ...parts];
}

/** Names in a list, each without its alias. */
function names(text: string): string[] {
  return text
    .split(',')
    .map(item => item.trim().split(/\s/)[0])
    .filter(Boolean);
}

/** A Python file without its comments and without what stands in its strings, in one pass. */
export function pythonCode(text: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (char === '"' || char === "'") {
      at = endOfString(text, at, char);
      kept.push('""');
    } else {
      kept.push(char);
      at++;
    }
  }
  return kept.join('');
}

function endOfString(text: string, start: number, quote: string): number {
  const triple = quote.repeat(3);
  const isTriple = text.startsWith(triple, start);
  const close = isTriple ? triple : quote;
  for (let at = start + close.length; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
    } else if (text.startsWith(close, at)) {
      return at + close.length;
    } else if (text[at] === '\n' && !isTriple) {
      return at;
    }
  }
  return text.length;
}
