import type { ResolvedModel } from '../assessment/ResolvedModel';
import type { DrillSetting } from './Drill';

/**
 * What a model looks like now, as far as rule D32 compares it with what it looked like at a drill. What is unknown is
 * absent.
 *
 * @public
 */
export function drillSetting(resolved: ResolvedModel): DrillSetting {
  const { primary, artifact } = resolved;
  const setting: DrillSetting = {
    provider: primary?.provider,
    region: primary?.region,
    service: primary?.service,
    runtime: primary?.runtime,
    imageRepository: imageRepository(primary?.image),
    accelerator: primary?.accelerator,
    artifactFormat: artifact.format.value,
    artifactVersion: artifact.version.value,
  };
  return Object.fromEntries(
    Object.entries(setting).filter(([, value]) => value !== undefined),
  );
}

/** `registry.example:5000/fraud:7@sha256:…` is of the repository `registry.example:5000/fraud`. */
function imageRepository(image: string | undefined): string | undefined {
  const [untagged] = (image ?? '').split('@');
  const colon = untagged.indexOf(':', untagged.lastIndexOf('/') + 1);
  return (colon === -1 ? untagged : untagged.slice(0, colon)) || undefined;
}
