import type { Deployment } from '../../model/MlModel';
import { DEPLOYMENT_ROLES } from '../../model/vocabulary';
import type { Standard } from '../../standard/Standard';
import type { FactRule } from './weigh';

function rule<T>(
  path: string,
  of: (deployment: Deployment) => T | undefined,
  worth?: (value: T) => number,
): FactRule<Deployment, T> {
  return { path, of, worth };
}

const SERVICE_WORTH = { kubernetes: 2, managed: 1, hosted: 0 };
const ACCELERATOR_WORTH = { portable: 1, proprietary: 0 };

/** One rule for each fact of a deployment, built once for a Standard. */
export function createDeploymentRules({ vocabularies }: Standard) {
  return {
    role: rule(
      'role',
      d => d.role,
      role => -DEPLOYMENT_ROLES.indexOf(role),
    ),
    provider: rule('provider', d => d.provider),
    region: rule('region', d => d.region),
    account: rule('account', d => d.account),
    service: rule(
      'service',
      d => d.service,
      term => SERVICE_WORTH[vocabularies.services[term]] ?? -1,
    ),
    runtime: rule('runtime', d => d.runtime),
    image: rule('image', d => d.image),
    imageOrigin: rule(
      'imageOrigin',
      d => d.imageOrigin,
      origin => (origin === 'own' ? 1 : 0),
    ),
    accelerator: rule(
      'accelerator',
      d => d.accelerator,
      term => ACCELERATOR_WORTH[vocabularies.accelerators[term]] ?? -1,
    ),
    replicas: rule(
      'replicas',
      d => d.replicas,
      replicas => replicas,
    ),
    version: rule('version', d => d.version),
    digest: rule('digest', d => d.digest),
  };
}

/** @see createDeploymentRules */
export type DeploymentRules = ReturnType<typeof createDeploymentRules>;
