/** A container image reference, taken apart. */
export interface Image {
  registry: string;
  /** Without registry, tag and digest. */
  repository: string;
  /** Account of the registry, when it is a private one of Amazon ECR. */
  account?: string;
}

/** @returns undefined for a reference without a registry. */
export function parseImage(reference: string): Image | undefined {
  const match = /^(?<registry>[^/]+\.[^/]+)\/(?<path>.+)$/.exec(reference);
  if (!match?.groups) {
    return undefined;
  }
  const { registry, path } = match.groups;
  const account =
    /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.[^/]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn|c2s\.ic\.gov|sc2s\.sgov\.gov)$/.exec(
      registry,
    )?.[1];
  return {
    registry,
    repository: path.replace(/@.*$/, '').replace(/:[^/]*$/, ''),
    account,
  };
}
