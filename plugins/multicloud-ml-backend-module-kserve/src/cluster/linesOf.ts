/** A line that is longer is no event of Kubernetes, whose objects etcd limits to some megabytes. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * Splits what arrives in pieces into lines, of which the last may lack its end.
 *
 * @throws Error when a line does not end
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      throw new Error('a line of the answer does not end');
    }
    yield* lines.filter(line => line.trim() !== '');
  }
  if (rest.trim() !== '') {
    yield rest;
  }
}
