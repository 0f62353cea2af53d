import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../shared/third-party');

/**
 * Where a file of another project lies that contract tests read. It is not part of the repository, and may be absent.
 */
export function thirdParty(path: string): string {
  return join(FOLDER, path);
}

/** `describe`, where the file is there; else the tests are skipped, and say so. */
export function describeWithThirdParty(path: string): jest.Describe {
  if (existsSync(thirdParty(path))) {
    return describe;
  }
  process.stderr.write(
    `SKIPPED-PART: third-party data (${path}): put it into shared/third-party beside the repository\n`,
  );
  return describe.skip;
}
