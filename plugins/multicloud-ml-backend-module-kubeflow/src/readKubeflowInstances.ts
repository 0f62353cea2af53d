import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  connectionShape,
  readSourceInstances,
  tagKeys,
  type SourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { placementShape } from './placement';

const ADDRESS = z.url({
  protocol: /^https?$/,
  error: issue =>
    issue.input === undefined
      ? 'is missing; write the address of the registry, for instance https://registry.example.com'
      : 'is not an http or https address',
});

const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

const shape = {
  url: ADDRESS.refine(
    value => !/[?#@]/.test(value),
    'must not hold a user, "?" or "#"; use token, tokenFile or headers for credentials',
  ),
  token: z.string().trim().min(1).optional(),
  tokenFile: z.string().min(1).optional(),
  headers: z
    .record(
      z.string(),
      z.string('must be a text').regex(/^[^\r\n]*$/, 'must be one line'),
    )
    .refine(
      headers => Object.keys(headers).every(name => HEADER_NAME.test(name)),
      'holds what cannot name a header; write for instance kubeflow-userid',
    )
    .default({}),
  caFile: z.string().min(1).optional(),
  placement: placementShape.default({}),
  environments: z.record(z.string().min(1), placementShape).default({}),
  registryHosts: z
    .array(z.string().regex(/^[^\s/]+$/))
    .max(5)
    .default([]),
  archivedModels: z.boolean('must be true or false').default(true),
  ownerField: z
    .enum(['group', 'user', 'ignore'], 'must be group, user or ignore')
    .default('group'),
  versions: z.int().min(1).max(500).default(50),
  modelUrl: ADDRESS.refine(
    value => value.includes('{id}'),
    'must hold {id}, which stands for the id of the registered model',
  ).optional(),
  ...tagKeys('multicloud-ml.io/'),
  digestTag: z.string().min(1).max(512).default('digest'),
  ...connectionShape,
};

/** What is configured of one registry. */
export type KubeflowOptions = z.output<z.ZodObject<typeof shape>>;

/** One configured registry. */
export type KubeflowInstance = SourceInstance<KubeflowOptions>;

/**
 * Reads `multicloudMl.sources.kubeflow`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readKubeflowInstances(
  config: RootConfigService,
): KubeflowInstance[] {
  const instances = readSourceInstances(config, {
    type: 'kubeflow',
    shape,
    defaultSchedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 5 },
    },
  });
  for (const { id, options } of instances) {
    if (options.token && options.tokenFile) {
      throw new Error(
        `Invalid configuration: multicloudMl.sources.${id.replace(
          '/',
          '.',
        )} has both token and tokenFile; keep one`,
      );
    }
  }
  return instances;
}
