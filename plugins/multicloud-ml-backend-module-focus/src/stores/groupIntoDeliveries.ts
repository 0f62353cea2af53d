import { createHash } from 'node:crypto';
import type { CostDelivery } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillFile } from './BillStore';
import { kindOfFile } from './kindOfFile';

/** A delivery with the files that it consists of, in the order of their parts. */
export interface BillDelivery extends CostDelivery {
  files: BillFile[];
}

/** Puts the files of a store together to what was delivered as one. */
export function groupIntoDeliveries(
  files: BillFile[],
  options: { readingVersion: string; now: Date },
): BillDelivery[] {
  return files
    .filter(file => kindOfFile(file.name) === 'bill')
    .map(file => ({
      key: file.key,
      fingerprint: createHash('sha256')
        .update(JSON.stringify([options.readingVersion, file]))
        .digest('hex'),
      deliveredAt: file.modifiedAt,
      files: [file],
    }));
}
