import type { RateTable } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What is configured about costs and shows in answers. */
export interface CostOptions {
  rates: RateTable;
  /** Days after its last whole day from which a bill is stale. */
  staleAfterDays: number;
  /** The configured tag keys by which rows name their model. */
  tagKeys: readonly string[];
  /** The configured teams of accounts. */
  accounts: Readonly<Record<string, string>>;
}
