import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  connectionShape,
  readSourceInstances,
  tagKeys,
  type SourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { isLoopback } from './arm/isLoopback';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** As Azure Resource Manager allows resource groups, workspaces and registries to be named. */
const NAME = /^[\w.()-]{1,90}$/;

function word(pattern: RegExp, what: string) {
  return z.string(`must be ${what} in quotes`).regex(pattern, {
    error: issue => `${JSON.stringify(issue.input)} is not ${what}`,
  });
}

/** Azure compares names without regard to case. */
function names(what: string) {
  return z
    .array(word(NAME, what), 'must be a list of names')
    .transform(list => [...new Set(list.map(name => name.toLowerCase()))]);
}

const shape = {
  subscriptions: z
    .array(
      word(GUID, 'the id of a subscription'),
      'is missing; list the ids of the subscriptions to read',
    )
    .min(1, 'is empty; list the ids of the subscriptions to read')
    .transform(list => [...new Set(list.map(id => id.toLowerCase()))]),
  resourceGroups: names('the name of a resource group').optional(),
  workspaces: names('the name of a workspace').optional(),
  registries: names('the name of a registry').optional(),
  tenantId: word(/^[\w.-]{1,253}$/, 'the id or domain of a tenant').optional(),
  clientId: word(GUID, 'the id of an application').optional(),
  clientSecret: z.string().min(1).optional(),
  endpoint: z
    .url({ protocol: /^https?$/, error: 'must be an https address' })
    .refine(
      value => new URL(value).protocol === 'https:' || isLoopback(value),
      'must be an https address: over http, others could read the credentials',
    )
    .default('https://management.azure.com'),
  accessToken: z.string().min(1).optional(),
  ...tagKeys('multicloud-ml-'),
  undeployedModels: z.boolean('must be true or false').default(true),
  ...connectionShape,
};

type Options = z.output<z.ZodObject<typeof shape>>;

/** One configured instance: subscriptions, and what to read in them. */
export type AzureMlInstance = SourceInstance<Options>;

/**
 * Reads `multicloudMl.sources.azure-ml`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readAzureMlInstances(
  config: RootConfigService,
): AzureMlInstance[] {
  return readSourceInstances(config, {
    type: 'azure-ml',
    shape,
    defaultSchedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 5 },
    },
  }).map(instance => {
    const path = `multicloudMl.sources.${instance.id.replace('/', '.')}`;
    const { clientId, clientSecret, tenantId, accessToken, endpoint } =
      instance.options;
    if (clientSecret && !(clientId && tenantId)) {
      throw new Error(
        `Invalid configuration: ${path}.clientSecret needs clientId and tenantId beside it`,
      );
    }
    if (accessToken && !isLoopback(endpoint)) {
      throw new Error(
        `Invalid configuration: ${path}.accessToken is for an emulator on this machine, and endpoint is "${endpoint}"; leave accessToken out`,
      );
    }
    return instance;
  });
}
