const LONGEST = 63;

/** What a text is as a tag of the catalog; nothing when it has no letter or digit. */
export function toTag(text: string): string | undefined {
  const tag = text
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return /[a-z0-9]/.test(tag) ? tag : undefined;
}
