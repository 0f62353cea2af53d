import { isError } from '@backstage/errors';
import { quoteValue } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillLimits } from '../BillLimits';
import type { BillPart } from './BillTable';
import { UnfitFileError } from './UnfitFileError';

const DAMAGED_PARQUET =
  /magic bytes|too small to be a Parquet|not a Parquet|footer|thrift|TProtocol|snappy|zstd|decompress|out of file range|page header|corrupt|failed to read Parquet/i;

/** Turns whatever ended the reading of a file into what people are told: a refusal, or what to change. */
export function describeFailure(
  error: unknown,
  about: { file: string; parts: BillPart[]; limits: BillLimits },
): unknown {
  if (error instanceof BillRefusedError || !isError(error)) {
    return error;
  }
  if (error instanceof UnfitFileError) {
    return new BillRefusedError([
      {
        file: about.file,
        ...(error.column && { column: error.column }),
        why: `the file ${error.message}`,
      },
    ]);
  }
  const duckDb = /^[A-Z][\w ]+ Error: /.test(error.message);
  if (!duckDb) {
    return error;
  }
  if (/^Out of Memory Error/.test(error.message)) {
    return new Error(
      `${about.file} needs more memory than the ${about.limits.memoryMegabytes} MB that it may have, or more space than the disk has for it. Raise "limits.memoryMegabytes", or free disk space.`,
    );
  }
  const part = about.parts.find(({ path }) => error.message.includes(path));
  return new BillRefusedError([
    {
      file: part?.key ?? about.file,
      why: DAMAGED_PARQUET.test(error.message)
        ? 'the file is not a whole Parquet file; it was written only in part or is damaged, have it delivered again'
        : `the file cannot be read: ${quoteValue(
            error.message.split('\n')[0],
          )}; have the bill delivered again`,
    },
  ]);
}
