import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type Drill,
  checkDrill,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Settings } from '../config/readSettings';
import { readYamlList } from '../config/readYamlList';
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
    const entries = await readYamlList('multicloudMl.drills.files', file);
    for (const [index, entry] of entries.entries()) {
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
