/** A row of a bill by FOCUS column; synthetic. */
export type ExampleRow = Record<string, string>;

/** A row that is fit to be read, with what a test changes. */
export function exampleRow(changes: ExampleRow = {}): ExampleRow {
  return {
    BilledCost: '2.5',
    BillingAccountId: '999988887777',
    BillingCurrency: 'USD',
    BillingPeriodEnd: '2026-11-01T00:00:00Z',
    BillingPeriodStart: '2026-10-01T00:00:00Z',
    ChargeCategory: 'Usage',
    ChargePeriodEnd: '2026-10-02T01:00:00Z',
    ChargePeriodStart: '2026-10-02T00:00:00Z',
    ConsumedQuantity: '1',
    ConsumedUnit: 'Hours',
    EffectiveCost: '2.25',
    ProviderName: 'AWS',
    RegionId: 'ap-southeast-1',
    ResourceId:
      'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint/fraud-sg',
    ResourceName: 'fraud-sg',
    ServiceCategory: 'AI and Machine Learning',
    ServiceName: 'Amazon SageMaker',
    SubAccountId: '111122223333',
    SubAccountName: 'risk-prod',
    Tags: '{"multicloud-ml.io/model": "component:default/fraud"}',
    ...changes,
  };
}

/** @returns the rows as CSV, with the columns of the first, in its order */
export function toCsv(
  rows: ExampleRow[],
  columns: string[] = Object.keys(rows[0]),
): string {
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
  return [
    columns.join(','),
    ...rows.map(row =>
      columns.map(column => quote(row[column] ?? '')).join(','),
    ),
    '',
  ].join('\n');
}
