/**
 * What a figure needs of a column of the dataset "Cost and Usage" of the FinOps Open Cost and Usage Specification (FOCUS).
 *
 * @public
 */
export interface FocusColumnRule {
  /** First version of the specification that has it. */
  since: '1.0' | '1.3';
  /** Last version that has it. */
  until?: '1.3';
  /** A bill without it is refused: a figure would be wrong or mean nothing. */
  required: boolean;
}

/**
 * The columns that are read, of FOCUS 1.0, 1.1, 1.2, 1.3 and 1.4; all others are left alone, `x_*` too.
 *
 * FOCUS 1.3 brought `ServiceProviderName` for `ProviderName`, which 1.4 removed, and the columns of split cost
 * (`Allocated…`). `required` columns are mandatory in every version and never null where a charge is billed; of the two
 * provider columns one is required. `SubAccountId`, `Tags` and the columns of resources are conditional in the
 * specification.
 *
 * @public
 */
export const FOCUS_COLUMNS = {
  AllocatedResourceId: { since: '1.3', required: false },
  AllocatedTags: { since: '1.3', required: false },
  BilledCost: { since: '1.0', required: true },
  BillingAccountId: { since: '1.0', required: true },
  BillingCurrency: { since: '1.0', required: true },
  BillingPeriodEnd: { since: '1.0', required: false },
  BillingPeriodStart: { since: '1.0', required: true },
  ChargeCategory: { since: '1.0', required: true },
  ChargePeriodEnd: { since: '1.0', required: true },
  ChargePeriodStart: { since: '1.0', required: true },
  ConsumedQuantity: { since: '1.0', required: false },
  ConsumedUnit: { since: '1.0', required: false },
  EffectiveCost: { since: '1.0', required: true },
  ProviderName: { since: '1.0', until: '1.3', required: false },
  RegionId: { since: '1.0', required: false },
  ResourceId: { since: '1.0', required: false },
  ResourceName: { since: '1.0', required: false },
  ServiceCategory: { since: '1.0', required: true },
  ServiceName: { since: '1.0', required: true },
  ServiceProviderName: { since: '1.3', required: false },
  SubAccountId: { since: '1.0', required: false },
  SubAccountName: { since: '1.0', required: false },
  Tags: { since: '1.0', required: false },
} as const satisfies Record<string, FocusColumnRule>;

/** Name of a FOCUS column that is read. @public */
export type FocusColumn = keyof typeof FOCUS_COLUMNS;

/** @public */
export const FOCUS_COLUMN_NAMES: readonly FocusColumn[] =
  Object.keys(FOCUS_COLUMNS).filter(isFocusColumn);

function isFocusColumn(name: string): name is FocusColumn {
  return name in FOCUS_COLUMNS;
}
