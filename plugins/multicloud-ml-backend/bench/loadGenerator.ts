import { createRequire } from 'node:module';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

interface Generator {
  generateModels(
    count: number,
    options: { now: Date; teams: number },
  ): AssessmentInput[];
}

/** The generator of fleets beside the domain's own benchmark; its package does not export it. */
export function loadGenerator(): Generator {
  return createRequire(__filename)(
    join(
      resolvePackagePath(
        '@multicloud-ml/backstage-plugin-multicloud-ml-common',
      ),
      'bench/generateModels.ts',
    ),
  );
}
