import type { ModelVersion, RegisteredModel } from './rest/schemas';

/** The version that an alias names. */
export function aliasedVersion(
  { aliases }: RegisteredModel,
  alias: string,
): string | undefined {
  return aliases.find(one => one.alias === alias)?.version;
}

/**
 * The version that stands for a model: the one that the alias names, else the newest in the stage Production, else the newest
 * that is ready.
 *
 * @param versions - newest first
 */
export function versionThatCounts(
  versions: readonly ModelVersion[],
  aliased: string | undefined,
): ModelVersion | undefined {
  const ready = versions.filter(({ status }) => status === 'READY');
  return (
    versions.find(({ version }) => version === aliased) ??
    ready.find(inProduction) ??
    ready[0]
  );
}

/** Whether MLflow itself says that a version is in production. */
export function inProduction({ current_stage }: ModelVersion): boolean {
  return current_stage === 'Production';
}
