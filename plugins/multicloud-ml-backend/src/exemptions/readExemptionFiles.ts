import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { groupBy } from '../assessment/groupBy';
import { readYamlList } from '../config/readYamlList';
import { parseExemptionEntry } from './parseExemptionEntry';

/**
 * Reads the exemptions of the configured files, by entity ref. They live in the files, under the review that the files
 * are under; nothing of them is stored. An entry that cannot be used is named in the log and left out.
 *
 * The files are read once, at start. From then on every exemption has a fixed last day and lapses by itself, however
 * long the process runs. A change of a file takes effect with the next start, and `untilDaysAhead` is counted from
 * there again: it is for examples that must not age, and never lapses where starts are more frequent than it is long.
 *
 * @throws Error when a file cannot be read or holds no list
 */
export async function readExemptionFiles(
  files: readonly string[],
  options: { now: Date; logger: LoggerService },
): Promise<Map<string, Exemption[]>> {
  const exemptions: Exemption[] = [];
  for (const file of files) {
    const entries = await readYamlList('multicloudMl.exemptions.files', file);
    for (const [index, entry] of entries.entries()) {
      const parsed = parseExemptionEntry(entry, options.now);
      if ('exemption' in parsed) {
        exemptions.push(parsed.exemption);
      } else {
        options.logger.warn(
          `${file}: entry ${index + 1} is left out: ${parsed.problem}`,
        );
      }
    }
  }
  return groupBy(exemptions, exemption => exemption.entityRef);
}
