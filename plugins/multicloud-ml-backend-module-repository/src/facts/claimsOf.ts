import type { Claim } from '../evidence/Evidence';
import type { ExaminedFile } from '../evidence/examine';
import { isRepositoryWide, nearestDirectory } from '../files/directories';

/** A claim and the file that makes it. */
export type Sourced<T extends Claim = Claim> = T & { path: string };

/** The models that a repository holds. */
export interface Layout {
  /** Their directories. */
  directories: ReadonlySet<string>;
  /** Whether it holds a single one. */
  single: boolean;
}

/**
 * What belongs to the model of a directory:
 *
 * - a file below the directory, unless the directory of another model is nearer to it;
 * - a file for the whole repository when the repository holds a single model, or when the file names the directory; a job
 *   that names only directories of other models is theirs.
 *
 * What this cannot tell belongs to nobody.
 */
export function claimsOf(
  directory: string,
  files: readonly ExaminedFile[],
  layout: Layout,
): Sourced[] {
  return files.flatMap(file =>
    belongs(file, directory, layout)
      ? file.claims
          .filter(
            claim =>
              layout.single ||
              !claim.mentions?.length ||
              claim.mentions.includes(directory),
          )
          .map(({ mentions: _, ...claim }) => ({ ...claim, path: file.path }))
      : [],
  );
}

function belongs(
  file: ExaminedFile,
  directory: string,
  { directories, single }: Layout,
): boolean {
  return isRepositoryWide(file.path)
    ? single || file.mentions.includes(directory)
    : nearestDirectory(file.path, directories) === directory;
}
