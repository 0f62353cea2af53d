import type { DescribeModelPackageOutput } from '@aws-sdk/client-sagemaker';
import { parseArn } from '../aws/parseArn';
import { describeContainers, sourcesOf } from '../images/describeContainers';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What an approved version states of its model: the artifact, and where it came from. */
export function packageFacts(
  version: DescribeModelPackageOutput,
  account: string,
): ReportedModel['facts'] {
  const { artifact } = describeContainers(
    version.InferenceSpecification?.Containers ?? [],
    account,
  );
  const generatedBy = version.MetadataProperties?.GeneratedBy;
  const origin = generatedBy ? parseArn(generatedBy) : undefined;
  const bySageMaker = origin?.service === 'sagemaker' ? origin : undefined;
  return {
    artifact: {
      ...artifact,
      version:
        version.ModelPackageVersion === undefined
          ? undefined
          : String(version.ModelPackageVersion),
    },
    pipeline:
      bySageMaker?.resourceType === 'pipeline'
        ? { orchestrator: 'sagemaker-pipelines' }
        : undefined,
    training:
      bySageMaker?.resourceType === 'training-job'
        ? {
            provider: 'aws',
            region: bySageMaker.region,
            service: 'sagemaker',
          }
        : undefined,
  };
}

/** What an approved version was made from: the registry that it was copied from, where it says so, and its data. */
export function packageSources(version: DescribeModelPackageOutput): string[] {
  const { SourceUri, InferenceSpecification } = version;
  return [
    ...(SourceUri ? [SourceUri] : []),
    ...sourcesOf(InferenceSpecification?.Containers ?? []),
  ];
}
