/**
 * The filter that finds the versions of one model. MLflow's filters know both kinds of quotes and no way to write one
 * within its own kind.
 *
 * @returns nothing for a name that has both
 */
export function nameFilter(name: string): string | undefined {
  const quote = [`'`, `"`].find(one => !name.includes(one));
  return quote && `name = ${quote}${name}${quote}`;
}
