import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  ScopePage,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { modelUrl } from '../api/consoleUrl';
import { parseEach } from '../api/parseEach';
import {
  modelName,
  parseModelName,
  type ModelName,
} from '../api/resourceNames';
import { modelSchema, type VertexModel } from '../api/schemas';
import {
  versionOf,
  type Running,
  type RunningModels,
} from '../endpoints/Running';
import { toDeployment } from '../endpoints/toDeployment';
import type { ScopeContext } from '../ScopeContext';
import { addressesOf } from './addressesOf';
import { artifactFacts } from './artifactFacts';
import { assembleModel } from './assembleModel';
import { readVersion } from './readVersion';
import { readVersions } from './readVersions';
import { trainingOf } from './trainingOf';

/** Reads every model that is registered here, page by page, and takes what runs of each out of `running`. */
export async function* readRegisteredModels(
  context: ScopeContext,
  running: RunningModels,
): AsyncGenerator<ScopePage> {
  const { here, project, scope } = context;
  for await (const page of here.models(project.configured)) {
    const listed = parseEach(page, modelSchema, `${scope}/models`);
    const read = await Promise.all(
      listed.parsed.map(model => readModel(context, model, running)),
    );
    yield {
      models: read.flatMap(({ model }) => model ?? []),
      problems: [
        ...listed.problems,
        ...read.flatMap(({ problems }) => problems ?? []),
      ],
    };
  }
}

async function readModel(
  context: ScopeContext,
  listed: VertexModel,
  runningModels: RunningModels,
): Promise<{ model?: ReportedModel; problems?: SourceProblem[] }> {
  const { options, project, location } = context;
  const name = parseModelName(listed.name);
  if (!name || name.location !== location) {
    const message =
      'This is not the name of a model in this region, so it is left out; look at it in the console.';
    return { problems: [{ subject: listed.name, message }] };
  }
  project.learn(name.project);
  const key = project.keyOf(name);
  const running = runningModels.get(key) ?? [];
  runningModels.delete(key);
  const runs = running.length > 0 || listed.deployedModels.length > 0;
  if (!runs && !options.undeployedModels) {
    return {};
  }
  const versions = await readVersions(context, name, listed);
  if (!versions) {
    return {};
  }
  const { newestFirst, problems } = versions;
  const chosen =
    newestFirst.find(({ versionAliases }) =>
      versionAliases.includes(options.versionAlias),
    ) ?? listed;
  const deployments = await Promise.all(
    running.map(async one => {
      const read = await findVersion(context, name, one, newestFirst);
      problems.push(...read.problems);
      return {
        running: one,
        deployment: toDeployment(context, one, read.version),
      };
    }),
  );
  return {
    problems,
    model: assembleModel(context, {
      externalId: modelName(name),
      name: listed.displayName || name.model,
      description: listed.description || undefined,
      labels: listed.labels,
      url: modelUrl({ ...name, project: project.configured }),
      ...addressesOf(project, name, newestFirst),
      facts: {
        artifact: {
          ...artifactFacts(chosen),
          version: chosen.versionId,
          uri: chosen.artifactUri || undefined,
        },
        training: trainingOf(chosen),
      },
      running: deployments,
    }),
  };
}

/** The version that runs, among those that are at hand or else by asking for it. */
async function findVersion(
  { here }: ScopeContext,
  name: ModelName,
  running: Running,
  versions: readonly VertexModel[],
): Promise<{ version?: VertexModel; problems: SourceProblem[] }> {
  const wanted = versionOf(running) ?? running.modelName?.version;
  const version = versions.find(
    ({ versionId, versionAliases }) =>
      wanted !== undefined &&
      (versionId === wanted || versionAliases.includes(wanted)),
  );
  return version
    ? { version, problems: [] }
    : readVersion(here, { ...name, version: wanted }, running);
}
