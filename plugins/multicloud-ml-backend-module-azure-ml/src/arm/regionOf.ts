/**
 * Azure's short name of a region. Azure Resource Manager takes `Southeast Asia` and `southeastasia` for one, and
 * answers with either.
 */
export function regionOf(location: string | undefined): string | undefined {
  return location?.replace(/\s+/g, '').toLowerCase() || undefined;
}
