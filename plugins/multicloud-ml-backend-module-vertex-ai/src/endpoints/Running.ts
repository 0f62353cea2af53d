import type { DeployedModel, ResourcePool } from '../api/schemas';
import type { ModelName } from '../api/resourceNames';

/** A model on an endpoint. */
export interface Running {
  deployed: DeployedModel;
  /** Resource name of the model, as the endpoint writes it. */
  model: string;
  /** Absent for what is no model of a project, a publisher's for instance. */
  modelName?: ModelName;
  endpoint: {
    name: string;
    id: string;
    displayName?: string;
    labels: Readonly<Record<string, string>>;
  };
  /** No other model is on the endpoint. */
  alone: boolean;
  /** No other model on the endpoint takes more traffic. */
  leads: boolean;
  /** Share of the endpoint's traffic, 0 to 1. */
  traffic: number;
  /** What it shares, where it shares resources. */
  pool?: ResourcePool;
}

/** What runs in a scope, by the key of its model (`OwnProject.keyOf`, or the name as it is written). */
export type RunningModels = Map<string, Running[]>;

/** The full resource name of a deployed model. */
export function idOf({ endpoint, deployed }: Running): string {
  return `${endpoint.name}/deployedModels/${deployed.id}`;
}

/** The id of the version that runs; an alias is none. */
export function versionOf({
  deployed,
  modelName,
}: Running): string | undefined {
  const written = modelName?.version;
  return (
    deployed.modelVersionId ??
    (written !== undefined && /^\d+$/.test(written) ? written : undefined)
  );
}
