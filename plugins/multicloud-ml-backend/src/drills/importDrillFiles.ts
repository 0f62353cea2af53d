import { readFile } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type Drill,
  checkDrill,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { parse } from 'yaml';
import type { Settings } from '../config/readSettings';
import type { DrillStore } from './DrillStore';
import { parseDrillEntry } from './parseDrillEntry';

/**
 * Records the drills of the configured files. Each entry is imported once: its id follows from what it says, so that a
 * second start, or a second replica, changes nothing. An entry that cannot be used is named in the log and left out.
 *
 * @throws Error when a file cannot be read or holds no list
 */
export async function importDrillFiles(
  files: readonly string[],
  store: DrillStore,
  options: {
    settings: Settings;
    clock: () => Date;
    logger: LoggerService;
  },
): Promise<void> {
  for (const file of files) {
    const now = options.clock();
    const drills: Drill[] = [];
    for (const [index, entry] of (await readList(file)).entries()) {
      const { drill, problem } = parseDrillEntry(entry, now);
      // Whether the model keeps state is not known here; the recovery rules judge what a drill measured.
      const problems = drill
        ? checkDrill(drill, {
            stateless: true,
            now,
            sites: options.settings.sites,
          }).map(one => one.message)
        : [problem ?? ''];
      if (drill && problems.length === 0) {
        drills.push(drill);
      } else {
        options.logger.warn(
          `${file}: entry ${index + 1} is left out: ${problems.join('; ')}`,
        );
      }
    }
    await store.record(drills);
  }
}

async function readList(file: string): Promise<unknown[]> {
  let content: unknown;
  try {
    content = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `multicloudMl.drills.files names ${file}, which cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  if (!Array.isArray(content)) {
    throw new Error(
      `multicloudMl.drills.files names ${file}, which does not hold a list of drills.`,
    );
  }
  return content;
}
