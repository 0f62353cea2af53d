import type { JudgedModel } from '../judged/JudgedModel';
import { HOUR, instantOf } from '../judged/time';
import { clip, listOf } from '../judged/words';
import type { ResolvedDeployment } from '../ResolvedModel';
import type { RecoveryRule } from './RecoveryRule';

/**
 * Another version or digest than the primary's, both known. Versions that systems of different types state are numbered by
 * each of them for itself, so that only digests tell those apart.
 */
export function difference(
  primary: ResolvedDeployment | undefined,
  second: ResolvedDeployment,
): { what: string; here: string; there: string } | undefined {
  if (
    primary?.version !== undefined &&
    second.version !== undefined &&
    primary.version !== second.version &&
    numberAlike(primary, second)
  ) {
    return { what: 'version', here: second.version, there: primary.version };
  }
  if (
    primary?.digest !== undefined &&
    second.digest !== undefined &&
    primary.digest !== second.digest
  ) {
    return { what: 'digest', here: second.digest, there: primary.digest };
  }
  return undefined;
}

function numberAlike(a: ResolvedDeployment, b: ResolvedDeployment): boolean {
  const [first, second] = [a, b].map(({ observation }) =>
    observation?.versionSource?.split('/', 1).at(0),
  );
  return first === undefined || second === undefined || first === second;
}

/**
 * Since when a source has seen the second site differ: since the later of the two last changed. Undefined when its
 * version is only declared, so that it counts at once.
 */
export function observedSince(
  primary: ResolvedDeployment | undefined,
  second: ResolvedDeployment,
): number | undefined {
  const since = instantOf(second.observation?.versionSince);
  return since === undefined
    ? undefined
    : Math.max(since, instantOf(primary?.observation?.versionSince) ?? since);
}

function drifts(judged: JudgedModel, second: ResolvedDeployment): boolean {
  const primary = judged.model.primary;
  if (!difference(primary, second)) {
    return false;
  }
  const since = observedSince(primary, second);
  return (
    since === undefined ||
    judged.now - since > judged.standard.versionDriftHours * HOUR
  );
}

export const D24VersionDrift: RecoveryRule = {
  id: 'D24',
  status: 'at-risk',
  match(judged) {
    const primary = judged.model.primary;
    const drifting = judged.secondSites.filter(site =>
      drifts(judged, site.deployment),
    );
    if (drifting.length === 0) {
      return undefined;
    }
    const sentences = drifting.map(({ deployment }) => {
      const found = difference(primary, deployment);
      return `${clip(deployment.name)} has ${found?.what} ${clip(
        found?.here ?? '',
      )}, the primary ${clip(found?.there ?? '')}`;
    });
    return {
      message: `${sentences.slice(0, 3).join('; ')}${
        sentences.length > 3 ? `; and ${sentences.length - 3} more` : ''
      }.`,
      action: `Deploy what the primary runs${
        primary?.version === undefined
          ? ''
          : ` (version ${clip(primary.version)})`
      } to ${listOf(drifting.map(site => site.deployment.name))}.`,
    };
  },
};
