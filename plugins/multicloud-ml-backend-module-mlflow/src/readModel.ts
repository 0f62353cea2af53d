import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  firstTag,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { assembleModel } from './assembleModel';
import type { FlavorReader } from './FlavorReader';
import { locateVersion } from './locateVersion';
import type { MlflowInstance } from './readMlflowInstances';
import { readVersions } from './readVersions';
import type { MlflowRegistry } from './rest/MlflowRegistry';
import type { Remembered } from './rest/Remembered';
import type { RegisteredModel } from './rest/schemas';
import { aliasedVersion, versionThatCounts } from './versionThatCounts';

/** What reading a model needs, for one poll. */
export interface PollContext {
  registry: MlflowRegistry;
  options: MlflowInstance['options'];
  flavors: FlavorReader;
  /** Where artifacts lie, as read before. */
  locations: Remembered<string>;
}

/** Reads what the registry holds of one model beside what the list of models says. */
export async function readModel(
  { registry, options, flavors, locations }: PollContext,
  model: RegisteredModel,
): Promise<{ model: ReportedModel; problems: SourceProblem[] }> {
  const problems: SourceProblem[] = [];
  const aliased = aliasedVersion(model, options.alias);
  const versions = await readVersions(registry, model, {
    aliased,
    most: options.versions,
    problems,
  });
  const counting = versionThatCounts(versions, aliased);
  const located = await Promise.all(
    versions.map(version => locateVersion(registry, version, locations)),
  );
  const stated = firstTag(options.artifactFormatTag, [
    model.tags,
    counting?.tags ?? {},
  ]);
  const format =
    options.readFlavors && counting && !stated
      ? await flavors.formatOf(counting)
      : undefined;
  return {
    model: assembleModel(options, {
      model,
      versions: located,
      counting,
      format,
    }),
    problems,
  };
}
