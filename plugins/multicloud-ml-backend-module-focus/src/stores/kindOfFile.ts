/** CSV, as it is or in gzip, and Parquet (`.snappy.parquet` among it). */
const BILL = /\.(?:csv|csv\.gz|parquet)$/i;

/** `<export>-Manifest.json` of AWS Data Exports, `manifest.json` of Azure Cost Management. */
const MANIFEST = /(?:^|[-_])manifest\.json$/i;

/** What a file is, by its name; nothing for what does not concern us. */
export function kindOfFile(name: string): 'bill' | 'manifest' | undefined {
  if (name.startsWith('.')) {
    return undefined;
  }
  if (BILL.test(name)) {
    return 'bill';
  }
  return MANIFEST.test(name) ? 'manifest' : undefined;
}
