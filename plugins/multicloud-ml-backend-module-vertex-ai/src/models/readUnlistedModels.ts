import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  ReadError,
  type ScopePage,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { VertexModel } from '../api/schemas';
import {
  versionOf,
  type Running,
  type RunningModels,
} from '../endpoints/Running';
import { toDeployment } from '../endpoints/toDeployment';
import type { ScopeContext } from '../ScopeContext';
import { spellReference } from './addressesOf';
import { artifactFacts } from './artifactFacts';
import { assembleModel } from './assembleModel';
import { readVersion } from './readVersion';

/**
 * Reads the models that run here and are not registered here: they lie in another region or project, are a publisher's, or
 * were deleted. Each is reported under an id of this scope, so that the region that registers it goes on speaking for it,
 * and names the model as what it was made from, so that the two are joined.
 */
export async function* readUnlistedModels(
  context: ScopeContext,
  runningModels: RunningModels,
): AsyncGenerator<ScopePage> {
  for (const [key, running] of runningModels) {
    yield readSighting(context, key, running);
  }
}

async function readSighting(
  context: ScopeContext,
  key: string,
  running: readonly Running[],
): Promise<ScopePage> {
  const { project, scope } = context;
  const found = await Promise.all(
    running.map(async one => ({
      running: one,
      ...(await askFor(context, one)),
    })),
  );
  const { deployed, modelName: name } = running[0];
  const version = found.find(one => one.version)?.version;
  const model: ReportedModel = assembleModel(context, {
    externalId: `${key} in ${scope}`,
    name: version?.displayName || deployed.displayName || name?.model || key,
    description: version?.description || undefined,
    labels: version?.labels,
    sourceUris: running.flatMap(one =>
      spellReference(project, one.model, versionOf(one)),
    ),
    facts: version ? { artifact: artifactFacts(version) } : {},
    running: found.map(one => ({
      running: one.running,
      deployment: toDeployment(context, one.running, one.version),
    })),
  });
  return { models: [model], problems: found.flatMap(one => one.problems) };
}

/** The version that runs, asked for where it lies. That it may not be read there is a problem and no failure. */
async function askFor(
  { vertexAi, signal, scope }: ScopeContext,
  running: Running,
): Promise<{ version?: VertexModel; problems: SourceProblem[] }> {
  const { modelName: name } = running;
  if (!name) {
    return { problems: [] };
  }
  try {
    return await readVersion(vertexAi.at(name.location, signal), name, running);
  } catch (error) {
    if (error instanceof ReadError && error.kind === 'denied') {
      const message = `It runs in ${scope} and may not be read, so its image and format are unknown. Grant roles/aiplatform.viewer on project ${name.project}.`;
      return { problems: [{ subject: running.model, message }] };
    }
    throw error;
  }
}
