/** Schemes of addresses that belong to the storage of one provider. */
const SCHEMES: Record<string, string> = {
  s3: 'aws',
  s3a: 'aws',
  s3n: 'aws',
  gs: 'gcp',
  abfs: 'azure',
  abfss: 'azure',
  wasb: 'azure',
  wasbs: 'azure',
  adl: 'azure',
};

/** The provider that an address names by its scheme: `gs://lake/tx` → `gcp`. */
export function providerOfUri(uri: string): string | undefined {
  const [, scheme] = /^([a-z][a-z0-9+.-]{0,15}):\/\//i.exec(uri) ?? [];
  const provider = scheme?.toLowerCase() ?? '';
  return Object.hasOwn(SCHEMES, provider) ? SCHEMES[provider] : undefined;
}
