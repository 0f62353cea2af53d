const BETWEEN_WORDS = /[\s'"`,;=:()[\]{}|&<>]+/;

/**
 * Which of the given directories some texts name: `cd models/fraud`, `./models/fraud/main.tf`, `models/fraud/**`. What
 * is excluded with `!` is not named.
 */
export function mentions(
  texts: Iterable<string>,
  directories: ReadonlySet<string>,
): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(BETWEEN_WORDS)) {
      addDirectoriesOf(word, directories, found);
    }
  }
  return [...found];
}

function addDirectoriesOf(
  word: string,
  directories: ReadonlySet<string>,
  found: Set<string>,
): void {
  // `$CI_PROJECT_DIR/models/fraud`, `./models/fraud`, `/models/fraud`
  const path = word.replace(/^\$\w+(?=\/)/, '').replace(/^(?:\.{0,2}\/)+/, '');
  // Longer than any path that somebody writes.
  if (path.startsWith('!') || path.length > 1000) {
    return;
  }
  for (
    let end = path.indexOf('/');
    end !== -1;
    end = path.indexOf('/', end + 1)
  ) {
    if (directories.has(path.slice(0, end))) {
      found.add(path.slice(0, end));
    }
  }
  if (path !== '' && directories.has(path)) {
    found.add(path);
  }
}
