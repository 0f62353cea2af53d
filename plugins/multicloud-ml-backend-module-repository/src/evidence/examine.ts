import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { mentions } from '../files/mentions';
import { isRepositoryWide } from '../files/directories';
import { RepositoryFile } from '../files/RepositoryFile';
import { UnreadableFile } from '../files/UnreadableFile';
import { allTexts } from '../files/values';
import { withoutComments } from '../files/withoutComments';
import { ALL_EVIDENCE } from './allEvidence';
import type { Claim } from './Evidence';

/** What one file shows, and which of the models' directories it names. */
export interface ExaminedFile {
  path: string;
  claims: Array<Claim & { mentions?: string[] }>;
  /** Read of files for the whole repository only. */
  mentions: string[];
}

/** Whether a file of this path can show anything. */
export function canBeEvidence(path: string): boolean {
  return ALL_EVIDENCE.some(({ reads }) => reads(path));
}

/** Whether the path alone says that a file shows something. */
export function isEvidenceByPath(path: string): boolean {
  return ALL_EVIDENCE.some(({ reads, sniffs }) => !sniffs && reads(path));
}

/**
 * Reads what one file shows.
 *
 * @returns no file when it shows nothing
 */
export function examine(
  file: RepositoryFile,
  directories: ReadonlySet<string>,
): { examined?: ExaminedFile; problems: SourceProblem[] } {
  const claims: Claim[] = [];
  const problems: SourceProblem[] = [];
  for (const evidence of ALL_EVIDENCE.filter(({ reads }) => reads(file.path))) {
    try {
      claims.push(...evidence.find(file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) {
        throw error;
      }
      if (!evidence.sniffs) {
        claims.push(...(evidence.ifUnreadable ? [evidence.ifUnreadable] : []));
        problems.push({
          subject: file.path,
          message: `${file.path} is not read: ${error.message} Correct the file.`,
        });
      }
    }
  }
  return claims.length === 0
    ? { problems }
    : {
        examined: {
          path: file.path,
          claims: claims.map(claim => withMentions(claim, directories)),
          mentions: isRepositoryWide(file.path)
            ? mentions(textsOf(file), directories)
            : [],
        },
        problems,
      };
}

function withMentions(claim: Claim, directories: ReadonlySet<string>) {
  if (claim.about !== 'delivery' || !claim.job) {
    return claim;
  }
  const { job, ...rest } = claim;
  return { ...rest, mentions: mentions(job, directories) };
}

/** What is written in a file, beside its comments. A path that a workflow ignores is not what it is for. */
function textsOf(file: RepositoryFile): string[] {
  if (/\.(?:ya?ml|json)$/.test(file.path)) {
    try {
      return allTexts(file.documents(), ['paths-ignore']);
    } catch {
      // As plain text, then.
    }
  }
  return [withoutComments(file.text, ['#'])];
}
