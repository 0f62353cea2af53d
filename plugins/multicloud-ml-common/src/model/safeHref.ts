/**
 * A link that may be rendered: an absolute http or https address, without user name and password. Anything else,
 * `javascript:` above all, is undefined.
 *
 * @example
 * ```ts
 * safeHref('https://wiki.example/runbook'); // 'https://wiki.example/runbook'
 * safeHref('javascript:alert(1)'); // undefined
 * ```
 *
 * @public
 */
export function safeHref(url: unknown): string | undefined {
  if (typeof url !== 'string' || url.length > 2048) {
    return undefined;
  }
  const text = url.trim();
  // The parser would mend "https:example" and drop tabs inside; what needs mending is no link that we vouch for.
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) {
    return undefined;
  }
  const { username, password } = new URL(text);
  return username || password ? undefined : text;
}
