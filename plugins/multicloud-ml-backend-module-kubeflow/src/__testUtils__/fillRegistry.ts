import { z } from 'zod';
import type { RegistryContents, Resource } from './RegistryContents';

const ROOT = '/api/model_registry/v1alpha3';
const object = z.record(z.string(), z.unknown());
const created = z.object({ id: z.string() });

/** Creates in a real registry what a fake one holds. Its own ids are others. */
export async function fillRegistry(
  url: string,
  contents: RegistryContents,
): Promise<void> {
  const ids = new Map<string, string>();
  const newId = (kind: string, id: unknown) => ids.get(`${kind} ${id}`);

  async function create(kind: string, path: string, resource: Resource) {
    const { id, ...body } = resource;
    const customProperties = Object.fromEntries(
      Object.entries(object.parse(body.customProperties ?? {})).filter(
        // Registries of today refuse them.
        ([, value]) => !('proto_value' in object.parse(value)),
      ),
    );
    const response = await fetch(`${url}${ROOT}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, customProperties }),
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    ids.set(`${kind} ${id}`, created.parse(await response.json()).id);
  }

  for (const environment of contents.serving_environments) {
    await create('environment', 'serving_environments', environment);
  }
  for (const {
    createTimeSinceEpoch: _,
    lastUpdateTimeSinceEpoch: __,
    ...model
  } of contents.registered_models) {
    await create('model', 'registered_models', model);
  }
  for (const version of contents.model_versions) {
    await create('version', 'model_versions', {
      ...version,
      registeredModelId: newId('model', version.registeredModelId),
    });
  }
  for (const [version, artifacts] of Object.entries(contents.artifacts)) {
    for (const artifact of artifacts) {
      await create(
        'artifact',
        `model_versions/${newId('version', version)}/artifacts`,
        { name: `artifact-${artifact.id}`, ...artifact },
      );
    }
  }
  for (const service of contents.inference_services) {
    await create('service', 'inference_services', {
      ...service,
      registeredModelId: newId('model', service.registeredModelId),
      servingEnvironmentId: newId('environment', service.servingEnvironmentId),
      modelVersionId: newId('version', service.modelVersionId),
    });
  }
}
