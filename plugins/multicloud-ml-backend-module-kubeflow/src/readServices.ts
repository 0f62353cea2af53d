import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ModelRegistry } from './api/ModelRegistry';
import type { InferenceService } from './api/schemas';

/** What runs, or ran last, under one name in one serving environment. */
export interface Service {
  service: InferenceService;
  /** Absent where the registry does not hold the environment. */
  environment?: string;
  /** Name of the service in Kubernetes; absent where the registry has none. */
  name?: string;
  /** Whether KServe's controller wrote it: then the environment is the namespace. */
  fromKServe: boolean;
}

/** How the registry's controller names what it finds in a cluster: `<name>/<uid>`. */
const FROM_KSERVE =
  /^(.+)\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Reads every inference service, by registered model. A service that was deleted in its cluster and made anew is two in
 * the registry: the last one of a name in an environment counts.
 */
export async function readServices(
  registry: ModelRegistry,
): Promise<{ services: Map<string, Service[]>; problems: SourceProblem[] }> {
  const problems: SourceProblem[] = [];
  const environments = new Map<string, string>();
  for await (const page of registry.servingEnvironments()) {
    problems.push(...page.problems);
    page.items.forEach(({ id, name }) => environments.set(id, name));
  }
  const last = new Map<string, Service>();
  for await (const page of registry.inferenceServices()) {
    problems.push(...page.problems);
    for (const service of page.items) {
      const [, kserveName] = FROM_KSERVE.exec(service.name ?? '') ?? [];
      const name = kserveName ?? service.name;
      last.set(`${service.servingEnvironmentId} ${name ?? service.id}`, {
        service,
        environment: environments.get(service.servingEnvironmentId),
        name,
        fromKServe: kserveName !== undefined,
      });
    }
  }
  const services = new Map<string, Service[]>();
  for (const service of last.values()) {
    const { registeredModelId } = service.service;
    services.set(registeredModelId, [
      ...(services.get(registeredModelId) ?? []),
      service,
    ]);
  }
  return { services, problems };
}
