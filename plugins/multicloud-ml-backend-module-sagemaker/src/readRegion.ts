import { readEndpoints } from './endpoints/readEndpoints';
import { readRemainingModels } from './readRemainingModels';
import { readModelPackageGroups } from './registry/readModelPackageGroups';
import type { RegionContext } from './RegionContext';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * Reads every model of a region once, with all that runs of it.
 *
 * Endpoints come first, as only they know which models they run; what is held at a time is what runs in the region, and
 * one page.
 */
export async function* readRegion(
  context: RegionContext,
): AsyncGenerator<ReportedModel[]> {
  const deployed = await readEndpoints(context);
  yield* readModelPackageGroups(context, deployed);
  yield* readRemainingModels(context, deployed);
}
