/** CSV, as it is or in gzip, and Parquet (`.snappy.parquet` among it). */
const BILL = /\.(?:csv|csv\.gz|parquet)$/i;

/** `<export>-Manifest.json` of AWS Data Exports, `manifest.json` of Azure Cost Management. */
const MANIFEST = /(?:^|[-_])manifest\.json$/i;

/**
 * What a file is, by its path below the configured place; nothing for what does not concern us. Files and folders
 * whose names start with `.` or `_` are hidden, as everywhere where data lies in files: unfinished and temporary ones
 * are called so.
 */
export function kindOfFile(path: string): 'bill' | 'manifest' | undefined {
  const parts = path.split('/');
  const name = parts[parts.length - 1];
  if (parts.some(part => /^[._]/.test(part))) {
    return undefined;
  }
  if (BILL.test(name)) {
    return 'bill';
  }
  return MANIFEST.test(name) ? 'manifest' : undefined;
}
