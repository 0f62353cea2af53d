import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import {
  readSourceInstances,
  type SourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { parseArn } from './aws/parseArn';

const tag = (name: string) => z.string().min(1).max(128).default(name);

const shape = {
  regions: z
    .array(
      z.string().regex(/^[a-z]{2,}(?:-[a-z]+)+-\d$/, {
        error: issue =>
          `${JSON.stringify(
            issue.input,
          )} is not an AWS region; write for instance "ap-southeast-1"`,
      }),
      'is missing; list the AWS regions to read',
    )
    .min(1, 'is empty; list the AWS regions to read')
    .transform(regions => [...new Set(regions)]),
  accountId: z
    .string('must be twelve digits in quotes')
    .regex(/^\d{12}$/, 'must be twelve digits in quotes')
    .optional(),
  assumeRoleArn: z
    .string()
    .regex(
      /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      'must be the ARN of a role, arn:aws:iam::<account>:role/<name>',
    )
    .optional(),
  externalId: z.string().min(2).max(1224).optional(),
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
  ownerTag: tag('owner'),
  entityRefTag: tag('multicloud-ml.io/entity'),
  tierTag: tag('multicloud-ml.io/tier'),
  lifecycleTag: tag('multicloud-ml.io/lifecycle'),
  roleTag: tag('multicloud-ml.io/role'),
  artifactFormatTag: tag('multicloud-ml.io/artifact-format'),
  undeployedModels: z.boolean('must be true or false').default(true),
  concurrency: z.int().min(1).max(50).default(4),
  maxAttempts: z.int().min(1).max(20).default(5),
  // A duration; read below.
  timeout: z.unknown().optional(),
};

type Options = Omit<z.output<z.ZodObject<typeof shape>>, 'timeout'> & {
  /** Longest time that one request may take, in milliseconds. */
  timeoutMs: number;
};

/** One configured account. */
export type SageMakerInstance = SourceInstance<Options>;

/**
 * Reads `multicloudMl.sources.sagemaker`.
 *
 * @throws Error with one sentence that names every wrong option.
 */
export function readSageMakerInstances(
  config: RootConfigService,
): SageMakerInstance[] {
  return readSourceInstances(config, {
    type: 'sagemaker',
    shape,
    defaultSchedule: {
      frequency: { minutes: 15 },
      timeout: { minutes: 30 },
      initialDelay: { seconds: 5 },
    },
  }).map(instance => {
    const path = `multicloudMl.sources.${instance.id.replace('/', '.')}`;
    const { timeout, ...options } = instance.options;
    const roleAccount =
      options.assumeRoleArn && parseArn(options.assumeRoleArn)?.account;
    if (roleAccount && options.accountId && options.accountId !== roleAccount) {
      throw new Error(
        `Invalid configuration: ${path}.accountId is "${options.accountId}" and assumeRoleArn belongs to "${roleAccount}"; leave accountId out`,
      );
    }
    return {
      ...instance,
      options: {
        ...options,
        accountId: options.accountId ?? roleAccount,
        timeoutMs:
          timeout === undefined
            ? 30_000
            : durationToMilliseconds(
                readDurationFromConfig(config, { key: `${path}.timeout` }),
              ),
      },
    };
  });
}
