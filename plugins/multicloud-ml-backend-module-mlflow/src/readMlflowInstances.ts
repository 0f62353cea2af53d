import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  connectionShape,
  readSourceInstances,
  tagKeys,
  type SourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const address = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `must be ${name}, for instance "https://mlflow.example.com"`,
    })
    // In an address they would show in links and logs.
    .refine(text => {
      const { username, password, search, hash } = new URL(text);
      return !username && !password && !search && !hash;
    }, 'must not carry credentials, a query or a fragment; credentials have options of their own')
    .transform(text => text.replace(/\/+$/, ''));

const secret = z.string('must be a text').min(1, 'is empty');
const tag = z.string().min(1).max(250);

const shape = {
  url: address('the address of the tracking server'),
  uiUrl: address('the address of its user interface').optional(),
  username: z.string().min(1, 'is empty').optional(),
  password: secret.optional(),
  token: secret.optional(),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string()).default({}),
  alias: z.string().min(1).max(256).default('champion'),
  versions: z
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be a whole number from 1 to 100')
    .max(100, 'must be a whole number from 1 to 100')
    .default(20),
  readFlavors: z.boolean('must be true or false').default(true),
  providerTag: tag.optional(),
  regionTag: tag.optional(),
  ...connectionShape,
  ...tagKeys('multicloud-ml.io/'),
};

/** One configured tracking server. */
export type MlflowInstance = SourceInstance<
  z.output<z.ZodObject<typeof shape>>
>;

/**
 * Reads `multicloudMl.sources.mlflow`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readMlflowInstances(
  config: RootConfigService,
): MlflowInstance[] {
  const instances = readSourceInstances(config, {
    type: 'mlflow',
    shape,
    defaultSchedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 5 },
    },
  });
  for (const { id, options } of instances) {
    const wrong = contradictionIn(options);
    if (wrong) {
      throw new Error(
        `Invalid configuration: multicloudMl.sources.${id.replace(
          '/',
          '.',
        )}${wrong}`,
      );
    }
  }
  return instances;
}

function contradictionIn(options: MlflowInstance['options']) {
  const { username, password, token, providerTag, regionTag } = options;
  if ((username === undefined) !== (password === undefined)) {
    return ': username and password go together; one of them is missing';
  }
  if (username !== undefined && token !== undefined) {
    return ': token and username are two ways to sign in; leave one out';
  }
  if ((providerTag === undefined) !== (regionTag === undefined)) {
    return ': providerTag and regionTag go together; one of them is missing';
  }
  return undefined;
}
