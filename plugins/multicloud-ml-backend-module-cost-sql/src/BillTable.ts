import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** A FOCUS table as it was found. */
export interface BillTable {
  /** For people: `finops.focus`. */
  name: string;
  /** Its quoted name. */
  from: string;
  /** The columns and their types, as the engine names them. */
  types: ReadonlyMap<string, string>;
  /** As the table writes it. */
  changeColumn?: string;
  /** As the table writes it. */
  periodColumn?: string;
  reading: CostReading;
}
