/** Synthetic resources of Vertex AI, written as it returns them: with the project's number. */

export const NUMBER = '471100000001';
export const OWN_IMAGE = 'us-central1-docker.pkg.dev/acme-ml/serving/fraud:7';
export const GOOGLE_IMAGE =
  'us-docker.pkg.dev/vertex-ai/prediction/sklearn-cpu.1-5:latest';

export const nameOf = (location: string, kind: string, id: string) =>
  `projects/${NUMBER}/locations/${location}/${kind}/${id}`;

/** A version of a model that was uploaded. */
export function version(
  location: string,
  id: string,
  versionId: string,
  more: object = {},
): Record<string, unknown> {
  return {
    name: `${nameOf(location, 'models', id)}@${versionId}`,
    displayName: `Model ${id}`,
    versionId,
    versionAliases: versionId === '1' ? ['default'] : [],
    createTime: '2026-01-01T00:00:00.123456Z',
    containerSpec: { imageUri: OWN_IMAGE },
    modelSourceInfo: { sourceType: 'CUSTOM' },
    supportedExportFormats: [
      { id: 'custom-trained', exportableContents: ['ARTIFACT'] },
    ],
    ...more,
  };
}

/** A model on an endpoint with machines of its own. */
export function deployed(id: string, model: string, more: object = {}): object {
  return {
    id,
    model,
    modelVersionId: '1',
    displayName: 'deployed',
    createTime: '2026-02-02T00:00:00Z',
    dedicatedResources: {
      machineSpec: { machineType: 'n1-standard-4' },
      minReplicaCount: 2,
      maxReplicaCount: 4,
    },
    ...more,
  };
}

export function endpoint(
  location: string,
  id: string,
  deployedModels: object[],
  more: object = {},
): object {
  return {
    name: nameOf(location, 'endpoints', id),
    displayName: `Endpoint ${id}`,
    deployedModels,
    ...more,
  };
}
