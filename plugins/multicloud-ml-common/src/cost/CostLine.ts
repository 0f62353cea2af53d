/**
 * What a bill says about one thing that costs money, without the amounts: everything by which a cost can be attributed.
 * Texts are the provider's own, trimmed; a column that the bill leaves empty is absent here.
 *
 * @public
 */
export interface CostItem {
  /** Provider id as models write it: `aws`, `gcp`, `azure`, `on-prem` or another lower-case id. */
  provider: string;
  /** FOCUS `BillingAccountId`. */
  billingAccountId?: string;
  /** FOCUS `SubAccountId`: an AWS account, a Google Cloud project, an Azure subscription. */
  accountId?: string;
  accountName?: string;
  /** FOCUS `ServiceName`. */
  service: string;
  /** FOCUS `ServiceCategory`. */
  category?: string;
  /** FOCUS `RegionId`. */
  region?: string;
  /** FOCUS `ResourceId`. */
  resourceId?: string;
  resourceName?: string;
  /** Value of the first configured tag key that the row carries. */
  tag?: string;
  /** FOCUS 1.3 `AllocatedResourceId`: what a split-cost allocation charges. */
  allocatedResourceId?: string;
  /** Value of the first configured tag key in FOCUS 1.3 `AllocatedTags`. */
  allocatedTag?: string;
  /** Kubernetes cluster that a tag of the provider names. */
  cluster?: string;
  /** Kubernetes namespace that a tag of the provider names. */
  namespace?: string;
  /** Whether the service is an AI or machine-learning one. */
  machineLearning: boolean;
  /** Whether the charge is a tax (FOCUS `ChargeCategory` `Tax`). */
  tax: boolean;
  /** For amounts that people entered by hand: the model, and the deployment where they name one. */
  entered?: { entityRef: string; deployment?: string };
}

/**
 * What one item cost on one day, summed over the rows of a bill. Only such sums travel, never the rows.
 *
 * @public
 */
export interface CostLine {
  item: CostItem;
  /** Month of the bill, `YYYY-MM`: FOCUS `BillingPeriodStart`. A late correction names a later one than its day. */
  billingPeriod: string;
  /** UTC day of FOCUS `ChargePeriodStart`, `YYYY-MM-DD`. */
  day: string;
  /** FOCUS `BillingCurrency`, ISO 4217. */
  currency: string;
  /** FOCUS `EffectiveCost`: amortised, the run-rate. Plain decimal text, at most 18 decimals, may be negative. */
  effective: string;
  /** FOCUS `BilledCost`: what the invoice asks for. */
  billed: string;
  /** Instance-hours behind it (`ConsumedQuantity` where `ConsumedUnit` is hours); absent where nothing counts hours. */
  hours?: string;
  /** How many rows of the bill it sums up. */
  rows: number;
}
