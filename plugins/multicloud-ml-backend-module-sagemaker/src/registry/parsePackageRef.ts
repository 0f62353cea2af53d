import { parseArn } from '../aws/parseArn';

/** A version of a model package group, as a model refers to it. */
export interface PackageRef {
  groupName: string;
  groupArn: string;
  version: string;
}

/**
 * Reads `ModelPackageName` of a model: an ARN, or a name in the model's own account and region.
 *
 * @returns undefined for a package without a version, which belongs to no group.
 */
export function parsePackageRef(
  name: string,
  at: { partition: string; region: string; account: string },
): PackageRef | undefined {
  const arn = parseArn(name);
  const [groupName, version, ...rest] = (arn?.resourceId ?? name).split('/');
  if (!groupName || !/^\d+$/.test(version ?? '') || rest.length > 0) {
    return undefined;
  }
  const { partition, region, account } = arn ?? at;
  return {
    groupName,
    groupArn: `arn:${partition}:sagemaker:${region}:${account}:model-package-group/${groupName}`,
    version,
  };
}
