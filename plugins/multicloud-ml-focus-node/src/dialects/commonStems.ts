/** Shorter ones would be found everywhere. */
const SHORTEST = 8;

/**
 * A few texts of which every key holds one, in lower case: looking for them is a quick way to pass over rows that carry
 * none of the keys. They hold only what JSON never writes in another way.
 */
export function commonStems(keys: readonly string[]): string[] {
  const stems: string[] = [];
  for (const key of keys) {
    const stem = longestPlainPart(key.trim().toLowerCase());
    const shared = stems.map(other => longestCommonPart(stem, other));
    const index = shared.findIndex(part => part.length >= SHORTEST);
    if (stems.some(other => stem.includes(other))) {
      continue;
    }
    if (index === -1) {
      stems.push(stem);
    } else {
      stems[index] = shared[index];
    }
  }
  return stems;
}

/** JSON may write `/` as `\/`, and what is not ASCII by its number. */
function longestPlainPart(key: string): string {
  return key
    .split(/[^\x20-\x7e]|[/\\"]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest));
}

function longestCommonPart(one: string, other: string): string {
  let longest = '';
  for (let start = 0; start < one.length; start++) {
    let end = start + longest.length + 1;
    while (end <= one.length && other.includes(one.slice(start, end))) {
      longest = one.slice(start, end++);
    }
  }
  return longest;
}
