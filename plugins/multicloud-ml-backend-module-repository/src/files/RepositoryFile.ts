import { parseAllDocuments } from 'yaml';
import { UnreadableFile } from './UnreadableFile';

/** Enough for every real file, too few to blow one up. */
const MOST_ALIASES = 100;

/** One file of a repository. It is data: nothing in it is ever run or followed. */
export class RepositoryFile {
  #documents: unknown[] | undefined;

  constructor(
    /** From the root of the repository, `models/fraud/main.tf`. */
    readonly path: string,
    readonly text: string,
  ) {}

  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  /**
   * The documents of a YAML or JSON file. Tags of its own (`!Ref`, `!reference`) are read as the values that they mark.
   *
   * @throws UnreadableFile
   */
  documents(): unknown[] {
    this.#documents ??= this.path.endsWith('.json')
      ? [parseJson(this.text)]
      : parseYaml(this.text);
    return this.#documents;
  }
}

/** Parses JSON. @throws UnreadableFile */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile('JSON', { cause });
  }
}

function parseYaml(text: string): unknown[] {
  try {
    const documents = parseAllDocuments(text, {
      logLevel: 'silent',
      prettyErrors: false,
      // GitLab's files use them.
      merge: true,
      // Comparing every key with every other takes quadratic time.
      uniqueKeys: false,
    });
    return [...documents].map(document => {
      if (document.errors.length > 0) {
        throw document.errors[0];
      }
      const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
      return value;
    });
  } catch (cause) {
    throw new UnreadableFile('YAML', { cause });
  }
}
