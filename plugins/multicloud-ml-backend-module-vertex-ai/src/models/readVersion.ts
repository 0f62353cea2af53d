import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { parseEach } from '../api/parseEach';
import { modelName, type ModelName } from '../api/resourceNames';
import { modelSchema, type VertexModel } from '../api/schemas';
import type { VertexAiLocation } from '../api/VertexAiLocation';
import { versionOf, type Running } from '../endpoints/Running';

/**
 * Asks for the version that runs, where its model lies.
 *
 * @returns nothing when it no longer exists, which Vertex AI allows, or is malformed, which is a problem
 */
export async function readVersion(
  there: VertexAiLocation,
  name: ModelName,
  running: Running,
): Promise<{ version?: VertexModel; problems: SourceProblem[] }> {
  const wanted = modelName(name, versionOf(running) ?? name.version);
  const answer = await there.model(wanted);
  const { parsed, problems } = parseEach(
    answer === undefined ? [] : [answer],
    modelSchema,
    wanted,
  );
  return { version: parsed[0], problems };
}
