import type { Deployment } from '../../model/MlModel';
import type { SiteDirectory } from '../../regions/Region';
import type { Evidence, Finding, ResolvedDeployment } from '../ResolvedModel';
import type { DeploymentRules } from './deploymentRules';
import type { Sighting, Slot } from './Slot';
import { DECLARED, PRECEDENCE, type Statement } from './Statement';
import { weigh } from './weigh';

/** Puts what the entity and the sources say of one deployment together, field by field. */
export function mergeSlot(
  slot: Slot,
  name: string,
  path: string,
  rules: DeploymentRules,
  sites: SiteDirectory,
  findings: Finding[],
): ResolvedDeployment {
  const statements = statementsOf(slot);
  const prefix = `${path}.`;
  const version = weigh(rules.version, statements, findings, prefix);
  const digest = weigh(rules.digest, statements, findings, prefix);
  const provider = weigh(rules.provider, statements, findings, prefix).value;
  const region = weigh(rules.region, statements, findings, prefix).value;
  const shown = mostTelling(slot.sightings);
  const merged: ResolvedDeployment = {
    name,
    role: weigh(rules.role, statements, findings, prefix).value,
    provider,
    region,
    account: weigh(rules.account, statements, findings, prefix).value,
    service: weigh(rules.service, statements, findings, prefix).value,
    runtime: weigh(rules.runtime, statements, findings, prefix).value,
    image: weigh(rules.image, statements, findings, prefix).value,
    imageOrigin: weigh(rules.imageOrigin, statements, findings, prefix).value,
    accelerator: weigh(rules.accelerator, statements, findings, prefix).value,
    replicas: weigh(rules.replicas, statements, findings, prefix).value,
    version: version.value,
    digest: digest.value,
    evidence: shown.evidence,
    country: sites.find(provider, region)?.country,
    observation: {
      source: shown.source,
      externalId: shown.deployment.externalId,
      ...severalIds(slot),
      seenAt: shown.deployment.seenAt,
      stale: shown.evidence.stale,
      healthy: shown.deployment.healthy,
      runningReplicas: shown.deployment.runningReplicas,
      versionSince: versionSince(
        slot,
        version.evidence?.rank === 'observed'
          ? version.evidence
          : digest.evidence,
      ),
      versionSource:
        version.evidence?.rank === 'observed'
          ? version.evidence.source
          : undefined,
      url: shown.deployment.url,
    },
    declaredReplicas: slot.declared?.replicas,
  };
  return merged;
}

/** Bills may use any of them. */
function severalIds({ sightings }: Slot): { externalIds?: string[] } {
  const ids = new Set(sightings.map(one => one.deployment.externalId));
  return ids.size > 1 ? { externalIds: [...ids].sort() } : {};
}

function statementsOf(slot: Slot): Statement<Deployment>[] {
  const statements: Statement<Deployment>[] = [];
  for (const { deployment, evidence } of slot.sightings) {
    statements.push({
      facts: deployment,
      evidence,
      precedence:
        evidence.stale === undefined ? PRECEDENCE.observed : PRECEDENCE.stale,
    });
  }
  if (slot.declared) {
    statements.push({
      facts: slot.declared,
      evidence: DECLARED,
      precedence: PRECEDENCE.declared,
    });
  }
  return statements.sort((a, b) => a.precedence - b.precedence);
}

/** Of several sightings the one to show: fresh before stale, the one in the worse state, then the latest. */
function mostTelling(sightings: Sighting[]): Sighting {
  return sightings.reduce((best, next) => (tells(next, best) ? next : best));
}

function tells(a: Sighting, b: Sighting): boolean {
  const freshness =
    Number(a.evidence.stale === undefined) -
    Number(b.evidence.stale === undefined);
  if (freshness !== 0) {
    return freshness > 0;
  }
  const illness =
    Number(a.deployment.healthy === false) -
    Number(b.deployment.healthy === false);
  if (illness !== 0) {
    return illness > 0;
  }
  const running =
    (a.deployment.runningReplicas ?? Infinity) -
    (b.deployment.runningReplicas ?? Infinity);
  if (running !== 0 && !Number.isNaN(running)) {
    return running < 0;
  }
  return a.deployment.seenAt > b.deployment.seenAt;
}

/** Since when the version that counts has been seen; undefined when the entity states it and no source does. */
function versionSince(
  slot: Slot,
  evidence: Evidence | undefined,
): string | undefined {
  const seen = slot.sightings.find(sighting => sighting.evidence === evidence);
  return seen?.deployment.versionSince ?? seen?.deployment.firstSeenAt;
}
