import type { ModelVersion, RegisteredModel } from './rest/schemas';

/** A version with where its artifact lies. */
export interface LocatedVersion {
  version: ModelVersion;
  /** Without a password or signature. */
  uri?: string;
}

/** `models:/fraud/3`, the version of another model that a version was copied from. */
const VERSION = /^models:\/+[^/]+\/\d+$/;
/** Of a logged model, a version or an alias: MLflow knows where it lies. */
const INDIRECT = /^models:\//;

/** Whether a source is an address of MLflow's own, which has to be resolved. */
export function isIndirect(source: string): boolean {
  return INDIRECT.test(source);
}

/** An address without what may not be shown: the password of a user, the signature of a link. */
export function presentable(uri: string): string {
  return uri
    .replace(/^([a-z][\w+.-]*:\/\/[^/@:]*):[^/@]*@/i, '$1@')
    .replace(/^(https?:[^?#]*)[?#].*$/is, '$1');
}

/** Whether others can mean the same by it; a path is another file on every machine. */
function isAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri) && !/^file:/i.test(uri);
}

/** What people write for an artifact of a run: clients replace it with where that lies before they register it. */
function runUri({
  run_id: run,
  source = '',
}: ModelVersion): string | undefined {
  const [, path] = source.split(`/${run}/artifacts/`);
  return run && path ? `runs:/${run}/${path}` : undefined;
}

/** Addresses of every version, newest first, and of every alias. */
export function artifactUris(
  { name, aliases }: RegisteredModel,
  versions: readonly LocatedVersion[],
): string[] {
  const own = versions.flatMap(({ version, uri }) => {
    const source = version.source && presentable(version.source);
    return [
      `models:/${name}/${version.version}`,
      uri,
      runUri(version),
      source && !VERSION.test(source) ? source : undefined,
    ];
  });
  return unique([
    ...own,
    ...aliases.map(({ alias }) => `models:/${name}@${alias}`),
  ]);
}

/** Versions of other models that the versions were copied from. */
export function sourceUris(
  { name }: RegisteredModel,
  versions: readonly LocatedVersion[],
): string[] {
  return unique(
    versions
      .map(({ version }) => version.source ?? '')
      .filter(
        source =>
          VERSION.test(source) && !source.startsWith(`models:/${name}/`),
      ),
  );
}

function unique(uris: readonly (string | undefined)[]): string[] {
  return [...new Set(uris)]
    .filter(uri => uri !== undefined)
    .filter(isAddress)
    .slice(0, 500);
}
