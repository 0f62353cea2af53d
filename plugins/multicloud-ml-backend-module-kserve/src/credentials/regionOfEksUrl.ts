/** The region that the address of an EKS cluster names. */
export function regionOfEksUrl(url: string): string | undefined {
  return /\.([a-z0-9-]+)\.eks\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/.exec(
    new URL(url).hostname,
  )?.[1];
}
