import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Exemption } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { readYamlList } from '../config/readYamlList';
import { parseExemptionEntry } from './parseExemptionEntry';

/**
 * Reads the exemptions of the configured files, once, at start: a change of a file takes effect with the next one. An
 * entry that cannot be used is named in the log and left out.
 *
 * @throws Error when a file cannot be read or holds no list
 */
export async function readExemptionFiles(
  files: readonly string[],
  options: { now: Date; logger: LoggerService },
): Promise<Exemption[]> {
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
  return exemptions;
}
