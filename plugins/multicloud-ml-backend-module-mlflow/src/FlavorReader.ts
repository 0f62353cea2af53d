import {
  ReadError,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { artifactFormatOf } from './artifactFormatOf';
import type { MlflowRegistry } from './rest/MlflowRegistry';
import type { Remembered } from './rest/Remembered';
import type { ModelVersion } from './rest/schemas';
import { versionKey } from './rest/versionKey';

/** So many failures in a row, and no more are asked for in this poll: each may take the server long. */
const MOST_FAILURES = 10;

/**
 * Finds the formats of artifacts during one poll. The tracking server takes each MLmodel from the artifact store, to which
 * it may have no access: that leaves a format unknown, and everything else as it is.
 */
export class FlavorReader {
  private failuresInARow = 0;
  private unread = 0;
  private example: ModelVersion | undefined;

  /**
   * @param known - formats of versions read before; an empty one where none is stated
   */
  constructor(
    private readonly registry: MlflowRegistry,
    private readonly known: Remembered<string>,
  ) {}

  async formatOf(version: ModelVersion): Promise<string | undefined> {
    const format = await this.known
      .recall(versionKey(version), () => this.read(version))
      .catch(error => this.giveUp(version, error));
    return format || undefined;
  }

  /** What could not be read, in one sentence for all. */
  problems(scope: string): SourceProblem[] {
    const { unread, example } = this;
    return example
      ? [
          {
            subject: scope,
            message: `The MLmodel file of ${unread} ${
              unread === 1 ? 'model' : 'models'
            } could not be read through MLflow (for instance ${
              example.name
            }, version ${
              example.version
            }), so the format is unknown. Give the tracking server access to its artifact store, state the format in a tag, or set "readFlavors: false".`,
          },
        ]
      : [];
  }

  private async read(version: ModelVersion): Promise<string> {
    if (this.failuresInARow >= MOST_FAILURES) {
      throw new ReadError('model-versions/get-artifact', 'server');
    }
    const flavors = await this.registry.flavors(version);
    this.failuresInARow = 0;
    return artifactFormatOf(flavors) ?? '';
  }

  private giveUp(version: ModelVersion, error: unknown): undefined {
    // What else can go wrong here is that the poll has been told to end.
    if (!(error instanceof ReadError)) {
      throw error;
    }
    this.failuresInARow++;
    this.unread++;
    // The same one at every poll, in whichever order answers come.
    if (!this.example || version.name < this.example.name) {
      this.example = version;
    }
  }
}
