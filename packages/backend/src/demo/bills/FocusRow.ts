/** A row of a bill with the columns of FOCUS 1.0 that the demo fills, and the two of 1.3 that split a cost. */
export interface FocusRow {
  BilledCost: string;
  BillingAccountId: string;
  BillingAccountName: string;
  BillingCurrency: string;
  BillingPeriodStart: string;
  BillingPeriodEnd: string;
  ChargeCategory: string;
  ChargeClass: string;
  ChargeDescription: string;
  ChargeFrequency: string;
  ChargePeriodStart: string;
  ChargePeriodEnd: string;
  ConsumedQuantity: string;
  ConsumedUnit: string;
  ContractedCost: string;
  EffectiveCost: string;
  InvoiceIssuerName: string;
  ListCost: string;
  PricingQuantity: string;
  PricingUnit: string;
  ProviderName: string;
  PublisherName: string;
  RegionId: string;
  RegionName: string;
  ResourceId: string;
  ResourceName: string;
  ResourceType: string;
  ServiceCategory: string;
  ServiceName: string;
  SkuId: string;
  SubAccountId: string;
  SubAccountName: string;
  Tags: string;
  AllocatedResourceId: string;
  AllocatedTags: string;
}

/** What tells the rows of one provider's bill from those of another's. */
export interface Biller {
  provider: string;
  issuer: string;
  billingAccount: string;
  billingAccountName: string;
  currency: string;
  /** Units of the bill's currency for one dollar. */
  rate: number;
  /** How the bill writes an account's id. */
  accountId(account: string): string;
}

/** What a row of the demo says. */
export interface Charge {
  day: Date;
  service: string;
  category: string;
  account: string;
  /** Dollars. */
  cost: number;
  /** Dollars, where the invoice asks for something else. */
  billed?: number;
  hours?: number;
  region?: string;
  resource?: string;
  tags?: Record<string, string>;
  allocatedTo?: string;
  chargeCategory?: string;
  /** Charged in this later month, as a correction. */
  correctedIn?: Date;
  description?: string;
}

/** The empty field of a bill is written as each provider does. */
export function toRow(biller: Biller, charge: Charge): FocusRow {
  const month = firstOfMonth(charge.correctedIn ?? charge.day);
  const effective = money(charge.cost * biller.rate);
  const billed = money((charge.billed ?? charge.cost) * biller.rate);
  const hours = charge.hours?.toFixed(6) ?? 'NULL';
  return {
    BilledCost: billed,
    BillingAccountId: biller.billingAccount,
    BillingAccountName: biller.billingAccountName,
    BillingCurrency: biller.currency,
    BillingPeriodStart: instant(month),
    BillingPeriodEnd: instant(nextMonth(month)),
    ChargeCategory: charge.chargeCategory ?? 'Usage',
    ChargeClass: charge.correctedIn ? 'Correction' : 'NULL',
    ChargeDescription: `${
      charge.description ?? charge.service
    } (synthetic demo)`,
    ChargeFrequency: 'Usage-Based',
    ChargePeriodStart: instant(charge.day),
    ChargePeriodEnd: instant(nextDay(charge.day)),
    ConsumedQuantity: hours,
    ConsumedUnit: charge.hours === undefined ? 'NULL' : 'Hours',
    ContractedCost: effective,
    EffectiveCost: effective,
    InvoiceIssuerName: biller.issuer,
    ListCost: effective,
    PricingQuantity: hours,
    PricingUnit: charge.hours === undefined ? 'NULL' : 'Hours',
    ProviderName: biller.provider,
    PublisherName: biller.issuer,
    RegionId: charge.region ?? 'NULL',
    RegionName: charge.region ?? 'NULL',
    ResourceId: charge.resource ?? 'NULL',
    ResourceName: charge.resource?.split('/').at(-1) ?? 'NULL',
    ResourceType: 'NULL',
    ServiceCategory: charge.category,
    ServiceName: charge.service,
    SkuId: 'NULL',
    SubAccountId: biller.accountId(charge.account),
    SubAccountName: charge.account,
    Tags: charge.tags ? JSON.stringify(charge.tags) : 'NULL',
    AllocatedResourceId: charge.allocatedTo ?? 'NULL',
    AllocatedTags: 'NULL',
  };
}

function money(amount: number): string {
  return amount.toFixed(10);
}

function instant(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

/** The first day of the month, UTC. */
export function firstOfMonth(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}

function nextMonth(month: Date): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
}

function nextDay(day: Date): Date {
  return new Date(day.getTime() + 86_400_000);
}
