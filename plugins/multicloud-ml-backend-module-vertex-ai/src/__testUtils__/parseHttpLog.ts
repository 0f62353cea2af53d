/** A request and its answer, as recorded. */
export interface Exchange {
  method: string;
  url: URL;
  status: number;
  /** The answer as it came; empty where it had no JSON. */
  body: string;
}

/**
 * Reads a log of HTTP exchanges: request line, headers, a blank line and a body where there is one, the answer likewise,
 * `---` between two exchanges.
 *
 * @param values - what stands for its placeholders, `${projectNumber}` for instance
 */
export function parseHttpLog(
  text: string,
  values: Record<string, string>,
): Exchange[] {
  const filled = text.replace(
    /\$\{(\w+)\}/g,
    (_, name: string) => values[name] ?? `any-${name.toLowerCase()}`,
  );
  return filled
    .split(/^---$/m)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const request = /^([A-Z]+) (\S+)$/m.exec(part);
      const answer = /^(\d{3}) [A-Z]\w.*$/m.exec(part);
      if (!request || !answer) {
        throw new Error(`not an exchange: ${part.slice(0, 80)}`);
      }
      const after = part.slice(answer.index);
      const blank = after.indexOf('\n\n');
      return {
        method: request[1],
        url: new URL(request[2]),
        status: Number(answer[1]),
        body: blank === -1 ? '' : after.slice(blank).trim(),
      };
    });
}
