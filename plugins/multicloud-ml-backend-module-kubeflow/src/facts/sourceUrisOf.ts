import type { ReadVersion } from '../readVersions';
import { isAddress, plainUri } from './plainUri';
import { propertiesOf } from './propertiesOf';

const MOST = 500;

/**
 * What a model was made from: what its artifacts' source fields and the registry's own clients state, as far as it is an
 * address. Names (`my-project/1`) are nobody's address and say nothing.
 */
export function sourceUrisOf(versions: readonly ReadVersion[]): string[] {
  const uris = versions.flatMap(({ version, artifacts }) => [
    ...artifacts.flatMap(artifact => [
      artifact.modelSourceId,
      artifact.modelSourceName,
      ...imported(artifact.customProperties),
    ]),
    ...imported(version.customProperties),
  ]);
  return [
    ...new Set(
      uris
        .filter(uri => uri !== undefined && isAddress(uri))
        .map(uri => plainUri(uri ?? '')),
    ),
  ].slice(0, MOST);
}

/** What the Python client writes of a model that it imports from Hugging Face. */
function imported(customProperties: Record<string, unknown>) {
  const {
    source_uri: source,
    model_origin: origin,
    repo,
  } = propertiesOf(customProperties);
  return [
    source,
    ...(origin === 'huggingface_hub' && repo ? [`hf://${repo}`] : []),
  ];
}
