import { AzureBlobBillStore } from './azure/AzureBlobBillStore';
import type { BillStore } from './BillStore';
import type { BillStoreOptions } from './billStoreShape';
import { FolderBillStore } from './FolderBillStore';
import { GcsBillStore } from './gcs/GcsBillStore';
import { S3BillStore } from './s3/S3BillStore';

const PLACES = ['path', 's3', 'gcs', 'azureBlob'] as const;

/**
 * The store that an instance is configured with. Nothing is connected to before the first use.
 *
 * @param at - where the options stand in the configuration, for messages
 * @throws Error when not exactly one place is given
 */
export function createBillStore(
  options: BillStoreOptions,
  { at }: { at: string },
): BillStore {
  const given = PLACES.filter(place => options[place] !== undefined);
  if (given.length !== 1) {
    throw new Error(
      `Invalid configuration: ${at} needs exactly one of ${PLACES.join(
        ', ',
      )}, and has ${given.join(' and ') || 'none'}`,
    );
  }
  const limits = { maxFileBytes: options.maxFileGigabytes * 1e9 };
  if (options.path !== undefined) {
    return new FolderBillStore(options.path, limits);
  }
  if (options.s3) {
    return new S3BillStore(options.s3, limits);
  }
  if (options.gcs) {
    return new GcsBillStore(options.gcs, limits);
  }
  if (options.azureBlob) {
    return new AzureBlobBillStore(options.azureBlob, limits);
  }
  throw new Error(`${at} names no place`);
}
