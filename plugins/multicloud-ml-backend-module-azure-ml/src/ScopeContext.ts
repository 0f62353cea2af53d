import type { ArmClient } from './arm/ArmClient';
import type { ResourcePlace } from './arm/resourceId';
import type { AzureMlInstance } from './readAzureMlInstances';

/** What reading a workspace or a registry needs. */
export interface ScopeContext {
  arm: ArmClient;
  options: AzureMlInstance['options'];
  place: ResourcePlace;
  /** Of a workspace, Azure's short name. */
  region?: string;
  /** Of a workspace: the id by which `azureml://locations/…` names it. */
  workspaceId?: string;
  /** Registries that are read, by name. */
  registries: ReadonlyMap<string, ResourcePlace>;
}
