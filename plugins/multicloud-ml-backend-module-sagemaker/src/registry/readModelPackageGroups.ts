import type { ModelPackageGroupSummary } from '@aws-sdk/client-sagemaker';
import { assembleModel } from '../assembleModel';
import type { DeployedModels } from '../endpoints/readEndpoints';
import type { RegionContext } from '../RegionContext';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { warnOfContradictions } from '../warnOfContradictions';
import { packageFacts, packageSources } from './packageFacts';

/** Reads every model package group, page by page, and takes what runs of each out of `deployed`. */
export async function* readModelPackageGroups(
  context: RegionContext,
  deployed: DeployedModels,
): AsyncGenerator<ReportedModel[]> {
  for await (const page of context.sageMaker.modelPackageGroups()) {
    const models = await Promise.all(
      page.map(summary => readGroup(context, summary, deployed)),
    );
    yield models.filter(model => model !== undefined);
  }
}

async function readGroup(
  context: RegionContext,
  summary: ModelPackageGroupSummary,
  deployed: DeployedModels,
): Promise<ReportedModel | undefined> {
  const { ModelPackageGroupArn: arn, ModelPackageGroupName: name } = summary;
  if (!arn || !name || summary.ModelPackageGroupStatus === 'Deleting') {
    return undefined;
  }
  const { sageMaker } = context;
  const [tags, approved] = await Promise.all([
    sageMaker.tags(arn),
    sageMaker.latestApproved(name),
  ]);
  if (!tags) {
    return undefined;
  }
  const version =
    approved?.ModelPackageArn &&
    (await sageMaker.describeModelPackage(approved.ModelPackageArn));
  warnOfContradictions(context, arn, tags);
  const running = deployed.get(arn.toLowerCase()) ?? [];
  deployed.delete(arn.toLowerCase());
  return assembleModel(context, {
    externalId: arn,
    name,
    description: summary.ModelPackageGroupDescription,
    facts: version ? packageFacts(version, context.account) : {},
    artifactUris: approved?.ModelPackageArn ? [approved.ModelPackageArn] : [],
    sourceUris: version ? packageSources(version) : [],
    tags,
    running,
  });
}
