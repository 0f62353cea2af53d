import type { Observation } from '../../inventory/ObservedModel';
import type { Deployment } from '../../model/MlModel';
import type { AssessmentContext } from '../AssessmentContext';
import type { Finding, ResolvedDeployment } from '../ResolvedModel';
import { assignRoles } from './assignRoles';
import type { DeploymentRules } from './deploymentRules';
import { matchDeployments } from './matchDeployments';
import { mergeSlot } from './mergeSlot';
import type { Slot } from './Slot';
import { DECLARED } from './Statement';

const NONE: Deployment[] = [];

/** What a model runs as, and which of it is the primary. */
export interface ResolvedDeployments {
  deployments: ResolvedDeployment[];
  primary?: ResolvedDeployment;
}

/** Declared and observed deployments as one list, declared ones first. */
export function resolveDeployments(
  declared: Deployment[] | undefined,
  observations: Observation[],
  rules: DeploymentRules,
  ctx: AssessmentContext,
  findings: Finding[],
): ResolvedDeployments {
  const stated = declared ?? NONE;
  if (!observations.some(({ deployments }) => deployments.length > 0)) {
    const deployments = stated.map((deployment, i) =>
      declaredOnly(deployment, i, ctx),
    );
    tellApart(deployments);
    return { deployments, primary: deployments.find(isPrimary) };
  }
  const slots = matchDeployments(stated, observations);
  const deployments = slots.map((slot, i) =>
    slot.declared && slot.sightings.length === 0
      ? declaredOnly(slot.declared, i, ctx)
      : mergeSlot(
          slot,
          nameOf(slot, i),
          `deployments[${i}]`,
          rules,
          ctx.sites,
          findings,
        ),
  );
  assignRoles(deployments, slots);
  tellApart(deployments);
  return { deployments, primary: choosePrimary(deployments, slots) };
}

function isPrimary({ role }: Deployment): boolean {
  return role === 'primary';
}

/** Of several primaries the one that a source now sees as such, else the first. */
function choosePrimary(
  deployments: ResolvedDeployment[],
  slots: Slot[],
): ResolvedDeployment | undefined {
  const seen = slots.findIndex(({ sightings }) =>
    sightings.some(
      ({ deployment, evidence }) =>
        isPrimary(deployment) && evidence.stale === undefined,
    ),
  );
  return seen !== -1 && isPrimary(deployments[seen])
    ? deployments[seen]
    : deployments.find(isPrimary);
}

function declaredOnly(
  deployment: Deployment,
  index: number,
  ctx: AssessmentContext,
): ResolvedDeployment {
  const { provider, region } = deployment;
  return {
    ...deployment,
    name: deployment.name ?? placeName(deployment, index),
    evidence: DECLARED,
    country: ctx.sites.find(provider, region)?.country,
    declaredReplicas: deployment.replicas,
  };
}

function nameOf(slot: Slot, index: number): string {
  const seen = slot.sightings[0]?.deployment;
  return (
    slot.declared?.name ??
    seen?.name ??
    placeName(slot.declared ?? seen ?? {}, index)
  );
}

function placeName(deployment: Deployment, index: number): string {
  const { provider, region } = deployment;
  return provider && region
    ? `${provider}/${region}`
    : provider ?? `deployment ${index + 1}`;
}

/** Numbers a name that an earlier deployment has: names are how people and rules tell deployments apart. */
function tellApart(deployments: ResolvedDeployment[]) {
  if (deployments.length > 1) {
    const names = new Set<string>();
    for (const deployment of deployments) {
      const { name } = deployment;
      for (let number = 2; names.has(deployment.name); number++) {
        deployment.name = `${name} (${number})`;
      }
      names.add(deployment.name);
    }
  }
}
