import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import {
  canBeEvidence,
  examine,
  isEvidenceByPath,
  type ExaminedFile,
} from '../evidence/examine';
import { canBelong } from '../files/directories';
import { RepositoryFile } from '../files/RepositoryFile';
import { readTree } from './readTree';
import type { TreeLimits } from './TreeLimits';

/** What a repository shows, whichever of its models it is about. */
export interface ExaminedTree {
  files: ExaminedFile[];
  problems: SourceProblem[];
}

interface Known extends ExaminedTree {
  etag: string;
  /** The directories that it was examined for, as one text. */
  directories: string;
}

/**
 * Reads and examines repositories. What a repository showed last is kept together with its etag, so that one that has not
 * changed is not downloaded again; its files are not kept.
 */
export class RepositoryReader {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly reader: UrlReaderService,
    private readonly limits: TreeLimits,
  ) {}

  /**
   * @param url - of the repository's root
   * @param directories - where its models live
   */
  async read(
    url: string,
    directories: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<ExaminedTree> {
    const wanted = JSON.stringify([...directories].sort());
    const last = this.#known.get(url);
    const known = last?.directories === wanted ? last : undefined;
    const tree = await readTree(this.reader, url, {
      etag: known?.etag,
      limits: this.limits,
      signal,
      wants: path => canBeEvidence(path) && canBelong(path, directories),
    });
    if (!tree) {
      if (!known) {
        throw new Error(
          'the reader said that nothing changed since a state that it was not told',
        );
      }
      return known;
    }
    const results = tree.files.map(({ path, text }) =>
      examine(new RepositoryFile(path, text), directories),
    );
    const examined = {
      files: results.flatMap(({ examined: file }) => file ?? []),
      problems: [
        ...results.flatMap(({ problems }) => problems),
        ...tree.tooLarge.filter(isEvidenceByPath).map(path => ({
          subject: path,
          message: `${path} is not read: it is larger than "maxFileBytes" (${this.limits.maxFileBytes}). Raise it, or make the file smaller.`,
        })),
      ],
    };
    if (tree.etag !== undefined) {
      this.#known.set(url, {
        ...examined,
        etag: tree.etag,
        directories: wanted,
      });
    }
    return examined;
  }

  /** Forgets every repository but these. */
  keepOnly(urls: ReadonlySet<string>): void {
    for (const url of this.#known.keys()) {
      if (!urls.has(url)) {
        this.#known.delete(url);
      }
    }
  }
}
