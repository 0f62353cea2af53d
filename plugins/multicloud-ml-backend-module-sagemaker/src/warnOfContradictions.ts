import type { Tags } from './aws/SageMakerRegion';
import type { RegionContext } from './RegionContext';

/**
 * Says so when a tag claims another place than the ARN. The ARN counts: where something runs is no matter of opinion.
 */
export function warnOfContradictions(
  context: RegionContext,
  arn: string,
  tags: Tags,
): void {
  const facts = {
    provider: 'aws',
    region: context.region,
    account: context.account,
  };
  for (const [name, fact] of Object.entries(facts)) {
    const claim = tags.get(`multicloud-ml.io/${name}`);
    if (claim !== undefined && claim !== fact) {
      context.tell({
        subject: arn,
        message: `The tag multicloud-ml.io/${name} says ${JSON.stringify(
          claim,
        )}, the ARN says "${fact}", which counts; correct or remove the tag.`,
      });
    }
  }
}
