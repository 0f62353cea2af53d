import { createHash } from 'node:crypto';
import type { CostDelivery } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillFile } from '../BillStore';
import { kindOfFile } from '../kindOfFile';
import { BillRun } from './BillRun';
import { locateBill } from './locateBill';
import { nameOfWhole } from './nameOfWhole';

/** A delivery with the files that it consists of, in the order of their parts. */
export interface BillDelivery extends CostDelivery {
  files: BillFile[];
}

const byPart = new Intl.Collator('en', { numeric: true });

/**
 * Puts the files of a store together to what was delivered as one.
 *
 * The numbered parts of an export are one delivery. Where every refresh of an export has a folder of its own, the
 * newest whole one stands for its billing period and the earlier ones are left out. What may not have arrived whole is
 * left out too: the delivery before it stands, and a later listing brings it.
 *
 * @param files - bills and manifests, in any order
 * @param options - `readingVersion`: changes when the same files would be read in another way
 */
export function groupIntoDeliveries(
  files: BillFile[],
  options: { readingVersion: string; now: Date },
): BillDelivery[] {
  const manifests = new Map<string, BillFile>();
  const exportsWithManifests = new Set<string>();
  const deliveries = new Map<string, Map<string, BillRun>>();
  for (const file of files) {
    const { exportFolder, folder, run, name } = locateBill(file.key);
    const place = `${folder}/${run?.id ?? ''}`;
    if (kindOfFile(name) === 'manifest') {
      if (exportFolder !== undefined) {
        exportsWithManifests.add(exportFolder);
        manifests.set(place, file);
      }
    } else {
      const key = [folder, nameOfWhole(name)].filter(Boolean).join('/');
      const runs = deliveries.get(key) ?? new Map<string, BillRun>();
      deliveries.set(key, runs);
      const known =
        runs.get(place) ?? new BillRun(place, run?.startedAt, exportFolder);
      runs.set(place, known);
      known.add(file);
    }
  }

  return [...deliveries].flatMap(([key, runs]) => {
    const newest = [...runs.values()]
      .filter(run =>
        run.isWhole({
          now: options.now,
          manifest: manifests.get(run.place),
          manifestExpected:
            run.exportFolder !== undefined &&
            exportsWithManifests.has(run.exportFolder),
        }),
      )
      .sort((a, b) => b.time - a.time || byPart.compare(b.place, a.place))[0];
    return newest ? [asDelivery(key, newest, options.readingVersion)] : [];
  });
}

function asDelivery(
  key: string,
  run: BillRun,
  readingVersion: string,
): BillDelivery {
  const filled = run.files.filter(file => file.size > 0);
  // An export that shrinks leaves empty parts behind. A bill that is nothing but empty is for its reader to refuse.
  const files = (filled.length > 0 ? filled : run.files).sort((a, b) =>
    byPart.compare(a.key, b.key),
  );
  return {
    key,
    fingerprint: createHash('sha256')
      .update(
        JSON.stringify([
          readingVersion,
          files.map(file => [
            file.key,
            file.size,
            file.etag ?? file.modifiedAt,
          ]),
        ]),
      )
      .digest('hex'),
    deliveredAt: new Date(run.modifiedAt).toISOString(),
    files,
  };
}
