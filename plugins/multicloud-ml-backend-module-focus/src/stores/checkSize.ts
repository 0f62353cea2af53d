import type { BillFile } from './BillStore';
import { BillStoreError } from './BillStoreError';

const GIGABYTE = 1_000_000_000;

/** @throws {@link BillStoreError} when a file is larger than allowed */
export function checkSize(
  file: BillFile,
  { maxFileBytes }: { maxFileBytes: number },
): void {
  if (file.size > maxFileBytes) {
    throw new BillStoreError(
      `${file.key} has ${gigabytes(file.size)} GB and at most ${gigabytes(
        maxFileBytes,
      )} GB are read. Have the export split into smaller files, or raise "maxFileGigabytes".`,
    );
  }
}

function gigabytes(bytes: number): string {
  return (bytes / GIGABYTE).toLocaleString('en', { maximumFractionDigits: 3 });
}
