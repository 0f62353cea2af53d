import type {
  ScopePage,
  SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ModelRegistry } from './api/ModelRegistry';
import type { RegisteredModel } from './api/schemas';
import type { KubeflowInstance } from './readKubeflowInstances';
import { readServices, type Service } from './readServices';
import { readVersions } from './readVersions';
import { toModel } from './toModel';

type Instance = Pick<KubeflowInstance, 'id' | 'options'>;

/**
 * Reads the whole registry: first what runs, which is kept until its model comes by, then the models page by page, each
 * with its versions and their artifacts.
 */
export async function* readModels(
  registry: ModelRegistry,
  instance: Instance,
): AsyncGenerator<ScopePage> {
  const { services, problems } = await readServices(registry);
  yield { problems };
  for await (const page of registry.registeredModels()) {
    const read = await Promise.all(
      page.items.map(model => {
        const running = services.get(model.id) ?? [];
        services.delete(model.id);
        return readModel(registry, instance, model, running);
      }),
    );
    yield {
      models: read.flatMap(({ models }) => models ?? []),
      problems: [page, ...read].flatMap(one => one.problems ?? []),
    };
  }
  yield { problems: [...services.values()].flat().map(withoutModel) };
}

async function readModel(
  registry: ModelRegistry,
  instance: Instance,
  model: RegisteredModel,
  services: Service[],
): Promise<ScopePage> {
  const { options } = instance;
  if (model.state === 'ARCHIVED' && !options.archivedModels) {
    return {};
  }
  const { versions, problems } = await readVersions(registry, model.id, {
    versions: options.versions,
    running: services.flatMap(({ service }) => service.modelVersionId ?? []),
  });
  return { models: [toModel(instance, model, versions, services)], problems };
}

function withoutModel({ service }: Service): SourceProblem {
  return {
    subject: `inference_services/${service.id}`,
    message: `It serves registered model ${service.registeredModelId}, which could not be read, so it is left out; correct it in the registry.`,
  };
}
