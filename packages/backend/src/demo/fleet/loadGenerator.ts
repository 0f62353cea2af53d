import { createRequire } from 'node:module';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

interface Generator {
  generateModels(
    count: number,
    options: {
      now: Date;
      teams: number;
      sites: ReadonlyArray<readonly [string, string, string, string]>;
    },
  ): AssessmentInput[];
}

/** The generator of fleets beside the domain's benchmark, which is in this repository only. */
export function loadGenerator(): Generator {
  return createRequire(__filename)(
    resolvePackagePath(
      '@multicloud-ml/backstage-plugin-multicloud-ml-common',
      'bench/generateModels.ts',
    ),
  );
}
