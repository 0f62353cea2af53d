import type { MlModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { RepositoryFile } from '../files/RepositoryFile';

/** A table, as its own metadata describes it. */
export type TableFact = NonNullable<
  NonNullable<MlModel['data']>['tables']
>[number];

/** What one file shows. */
export type Claim =
  | {
      about: 'delivery';
      ci: string;
      /** Providers that it delivers to, as far as it can be seen. */
      targets: string[];
      /** What it hands over to and is not in this file: paths in the repository, or names of what is elsewhere. */
      calls: string[];
      /** The texts of a single job, where a file has several. */
      job?: string[];
    }
  | { about: 'infrastructure'; tool: string }
  | { about: 'pipeline'; orchestrator: string }
  | { about: 'table'; table: TableFact };

/** One kind of evidence: where it is found, and what it says. A pure function of paths and contents. */
export interface Evidence {
  id: string;
  /** Whether a file of this path, from the root of the repository, can be such evidence. */
  reads(path: string): boolean;
  /**
   * Set when the path says little and the content decides: what cannot be read then is something else, not a problem.
   */
  sniffs?: true;
  /** What a file shows by being there, when it cannot be read. */
  ifUnreadable?: Claim;
  /**
   * @throws UnreadableFile
   */
  find(file: RepositoryFile): Claim[];
}
