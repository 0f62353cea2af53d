/** A template of YAML that comes to nothing when one of its terms is not there. */
export function yaml(
  parts: TemplateStringsArray,
  ...terms: Array<string | number | undefined>
): string | undefined {
  return terms.includes(undefined)
    ? undefined
    : parts.reduce((text, part, index) => text + terms[index - 1] + part);
}
