const known = new Map<string, Intl.NumberFormat>();

/** The formatter of a language; made once, since a page writes hundreds of numbers and each is costly to make. */
export function intlNumbers(
  code: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = `${code} ${JSON.stringify(options)}`;
  const format = known.get(key) ?? new Intl.NumberFormat(code, options);
  known.set(key, format);
  return format;
}
