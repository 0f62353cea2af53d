/** What a table in the FOCUS format needs at least, all of it text. */
export const TEXT_COLUMNS: Record<string, string> = Object.fromEntries(
  [
    'BilledCost',
    'BillingAccountId',
    'BillingCurrency',
    'BillingPeriodStart',
    'ChargeCategory',
    'ChargePeriodEnd',
    'ChargePeriodStart',
    'ConsumedQuantity',
    'ConsumedUnit',
    'EffectiveCost',
    'ProviderName',
    'RegionId',
    'ResourceId',
    'ServiceCategory',
    'ServiceName',
    'SubAccountId',
    'Tags',
  ].map(column => [column, 'text']),
);

/** One row of a bill, made up. */
export function focusRow(values: Record<string, unknown> = {}): object {
  return {
    BilledCost: '2.5',
    BillingAccountId: '111122223333',
    BillingCurrency: 'USD',
    BillingPeriodStart: '2026-11-01 00:00:00',
    ChargeCategory: 'Usage',
    ChargePeriodEnd: '2026-11-08 00:00:00',
    ChargePeriodStart: '2026-11-07 00:00:00',
    ConsumedQuantity: '24',
    ConsumedUnit: 'Hours',
    EffectiveCost: '2.5',
    ProviderName: 'AWS',
    RegionId: 'ap-southeast-1',
    ResourceId: 'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/fraud',
    ServiceCategory: 'AI and Machine Learning',
    ServiceName: 'Amazon SageMaker',
    SubAccountId: '444455556666',
    Tags: '{}',
    ...values,
  };
}
