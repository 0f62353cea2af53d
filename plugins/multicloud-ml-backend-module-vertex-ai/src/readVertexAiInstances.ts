import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  connectionShape,
  readSourceInstances,
  tagKeys,
  type SourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { LOCATION } from './api/resourceNames';

/** An id, `acme-ml`, with the domain of a domain-scoped project before it where there is one; or a number. */
const PROJECT = /^(?:(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]|\d{4,20})$/;

function listOf(one: RegExp, what: string, example: string) {
  return z
    .array(
      z.string().regex(one, {
        error: issue =>
          `${JSON.stringify(
            issue.input,
          )} is not a ${what}; write for instance "${example}"`,
      }),
      `must be a list such as [${example}]`,
    )
    .min(1, `is empty; write for instance [${example}]`)
    .transform(items => [...new Set(items)]);
}

const shape = {
  projects: listOf(PROJECT, 'Google Cloud project', 'acme-ml'),
  locations: listOf(LOCATION, 'Google Cloud region', 'us-central1').optional(),
  keyFilename: z.string().min(1).optional(),
  impersonate: z
    .string()
    .regex(
      /^[^@\s/]+@[^@\s/]+\.gserviceaccount\.com$/,
      'must be the email address of a service account',
    )
    .optional(),
  endpoint: z
    .string()
    .refine(
      value =>
        z
          .url({ protocol: /^https?$/ })
          .safeParse(value.replaceAll('{location}', 'us-central1')).success,
      'must be an http or https address; {location} in it stands for the region',
    )
    .optional(),
  ...tagKeys('multicloud-ml-'),
  versionAlias: z.string().min(1).max(128).default('default'),
  allVersions: z.boolean('must be true or false').default(true),
  undeployedModels: z.boolean('must be true or false').default(true),
  /** Vertex AI allows 600 in each project and region; see its quotas. */
  requestsPerMinute: z.int().min(1).max(100_000).default(500),
  ...connectionShape,
};

/** One configured instance: projects, and what to read in them. */
export type VertexAiInstance = SourceInstance<
  z.output<z.ZodObject<typeof shape>>
>;

/**
 * Reads `multicloudMl.sources.vertex-ai`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readVertexAiInstances(
  config: RootConfigService,
): VertexAiInstance[] {
  return readSourceInstances(config, {
    type: 'vertex-ai',
    shape,
    defaultSchedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 5 },
    },
  });
}
