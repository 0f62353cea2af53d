import type { DescribeModelOutput } from '@aws-sdk/client-sagemaker';
import { parsePackageRef, type PackageRef } from '../registry/parsePackageRef';

/** Which model a SageMaker model object stands for. */
export interface ModelIdentity {
  /** Equal for equal models; ARNs are compared without regard to case, as SageMaker lowers it in some. */
  key: string;
  externalId: string;
  name: string;
  /** Absent for a model that no model package group holds. */
  packageRef?: PackageRef;
  /** Of the SageMaker model object; absent when it was deleted under a running endpoint, which SageMaker allows. */
  described?: DescribeModelOutput;
}

/**
 * The model package group that the object's containers come from, or else the object itself.
 *
 * @param described - undefined when it no longer exists
 */
export function identifyModel(
  modelName: string,
  described: DescribeModelOutput | undefined,
  at: { partition: string; region: string; account: string },
): ModelIdentity {
  for (const container of containersOf(described)) {
    const packageRef =
      container.ModelPackageName &&
      parsePackageRef(container.ModelPackageName, at);
    if (packageRef) {
      return {
        key: packageRef.groupArn.toLowerCase(),
        externalId: packageRef.groupArn,
        name: packageRef.groupName,
        packageRef,
        described,
      };
    }
  }
  const arn =
    described?.ModelArn ??
    `arn:${at.partition}:sagemaker:${at.region}:${at.account}:model/${modelName}`;
  return {
    key: arn.toLowerCase(),
    externalId: arn,
    name: modelName,
    described,
  };
}

/** Containers of a model object, in order. */
export function containersOf(described: DescribeModelOutput | undefined) {
  if (described?.Containers && described.Containers.length > 0) {
    return described.Containers;
  }
  return described?.PrimaryContainer ? [described.PrimaryContainer] : [];
}
