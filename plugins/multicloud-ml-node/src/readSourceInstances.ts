import type {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { entityTemplateShape } from './EntityTemplate';
import type { ModelSource } from './ModelSource';
import { readInstances } from './readInstances';

/** A group's name or an entity ref of a group or user; what else is allowed there the catalog decides. */
const OWNER =
  /^(?:(?:group|user):)?(?:[a-z0-9](?:[-\w.]*[a-z0-9])?\/)?[a-z0-9](?:[-\w.]*[a-z0-9])?$/i;

const basics = {
  defaultOwner: z
    .string('is missing; name the group that owns models without an owner')
    .regex(OWNER, {
      error: issue =>
        `${JSON.stringify(
          issue.input,
        )} is not an owner; name a group, for instance "platform" or "group:default/platform"`,
    }),
  register: z.boolean('must be true or false').default(true),
  template: entityTemplateShape,
};

/**
 * One configured instance of a type of source: what every source needs, and the options of its own.
 *
 * @public
 */
export interface SourceInstance<T> extends Omit<ModelSource, 'poll' | 'watch'> {
  options: T;
}

/**
 * Reads `multicloudMl.sources.<type>`, one entry for each instance, so that every source is configured alike:
 * `defaultOwner`, `register`, `template` and `schedule` mean the same everywhere, the rest is the source's own.
 *
 * @param shape - zod schemas of the source's own options; an option that is in neither is refused, which finds
 *   misspelt ones
 * @returns nothing when the type is not configured
 * @throws Error with one sentence that names every wrong option, its value and what is allowed
 *
 * @example
 * ```ts
 * const instances = readSourceInstances(config, {
 *   type: 'file',
 *   shape: { path: z.string() },
 *   defaultSchedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
 * });
 * ```
 *
 * @public
 */
export function readSourceInstances<Shape extends z.ZodRawShape>(
  config: RootConfigService,
  about: {
    type: string;
    shape: Shape;
    defaultSchedule: SchedulerServiceTaskScheduleDefinition;
  },
): SourceInstance<z.output<z.ZodObject<Shape>>>[] {
  return readInstances(config, {
    ...about,
    root: `multicloudMl.sources.${about.type}`,
    basics,
  }).map(({ basics: common, ...instance }) => ({ ...instance, ...common }));
}
