/** The parts of an ARN: `arn:<partition>:<service>:<region>:<account>:<type>/<id>`. */
export interface Arn {
  partition: string;
  service: string;
  region: string;
  account: string;
  resourceType: string;
  resourceId: string;
}

/** @returns undefined for what is no ARN with a resource of the form `<type>/<id>`. */
export function parseArn(text: string): Arn | undefined {
  const match =
    /^arn:(?<partition>[^:]+):(?<service>[^:]+):(?<region>[^:]*):(?<account>[^:]*):(?<resourceType>[^:/]+)\/(?<resourceId>.+)$/.exec(
      text,
    );
  if (!match?.groups) {
    return undefined;
  }
  const { partition, service, region, account, resourceType, resourceId } =
    match.groups;
  return { partition, service, region, account, resourceType, resourceId };
}
