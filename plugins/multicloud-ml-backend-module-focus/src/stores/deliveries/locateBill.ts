import { kindOfFile } from '../kindOfFile';

/** Where a file stands in the layout of its export. */
export interface BillLocation {
  /** The folder of the export, under which its periods lie; nothing outside the layouts that are known. */
  exportFolder?: string;
  /** The folder that holds the data of one period, without the run. */
  folder: string;
  /** The run that wrote the file, where runs have folders of their own. */
  run?: { id: string; startedAt?: number };
  name: string;
}

/**
 * `<export>/data/BILLING_PERIOD=2026-11/` of AWS Data Exports, and `metadata` beside `data` for its manifests.
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html
 */
const AWS_PERIOD = /^billing_period=\d{4}-\d{2}$/i;

/** Their `<timestamp>-<execution-id>` where an export keeps every refresh: `2026-11-25T13:15:05.826Z-<uuid>`. */
const AWS_RUN = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)-[\w-]+$/;

/**
 * `<export>/20261101-20261130/` of Azure Cost Management; below it the time of the run, where an export keeps every
 * one, and always its id.
 * https://learn.microsoft.com/cloud-computing/finops/toolkit/hubs/data-processing
 */
const AZURE_PERIOD = /^\d{8}-\d{8}$/;
const AZURE_RUN_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})$/;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Finds export, period and run in the path of a bill or a manifest. */
export function locateBill(key: string): BillLocation {
  const folders = key.split('/');
  const name = folders.pop() ?? '';
  return (
    locateInAws(folders, name) ??
    locateInAzure(folders, name) ?? { folder: folders.join('/'), name }
  );
}

function locateInAws(
  folders: string[],
  name: string,
): BillLocation | undefined {
  const at = folders.findLastIndex(folder => AWS_PERIOD.test(folder));
  const below = folders.slice(at + 1);
  const timestamp = AWS_RUN.exec(below[0] ?? '')?.[1];
  const area = folders[at - 1];
  if (
    at < 1 ||
    area !== (kindOfFile(name) === 'manifest' ? 'metadata' : 'data') ||
    below.length > (timestamp ? 1 : 0)
  ) {
    return undefined;
  }
  const exportFolder = folders.slice(0, at - 1);
  return {
    exportFolder: exportFolder.join('/'),
    folder: [...exportFolder, 'data', folders[at]].join('/'),
    run: timestamp
      ? { id: below[0], startedAt: Date.parse(timestamp) }
      : undefined,
    name,
  };
}

function locateInAzure(
  folders: string[],
  name: string,
): BillLocation | undefined {
  const at = folders.findLastIndex(folder => AZURE_PERIOD.test(folder));
  const below = folders.slice(at + 1);
  const time = AZURE_RUN_TIME.exec(below[0] ?? '');
  if (
    at < 0 ||
    below.length !== (time ? 2 : 1) ||
    !GUID.test(below[below.length - 1])
  ) {
    return undefined;
  }
  return {
    exportFolder: folders.slice(0, at).join('/'),
    folder: folders.slice(0, at + 1).join('/'),
    run: {
      id: below.join('/'),
      startedAt: time
        ? Date.parse(`${time[1]}-${time[2]}-${time[3]}T${time[4]}:${time[5]}Z`)
        : undefined,
    },
    name,
  };
}
