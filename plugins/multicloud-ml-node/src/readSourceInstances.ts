import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';
import type { ModelSource } from './ModelSource';

/** A group's name or an entity ref of a group or user; what else is allowed there the catalog decides. */
const OWNER =
  /^(?:(?:group|user):)?(?:[a-z0-9](?:[-\w.]*[a-z0-9])?\/)?[a-z0-9](?:[-\w.]*[a-z0-9])?$/i;

const INSTANCE = /^[a-z0-9](?:[-\w]*[a-z0-9])?$/i;

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
};

/**
 * One configured instance of a type of source: what every source needs, and the options of its own.
 *
 * @public
 */
export interface SourceInstance<T> extends Omit<ModelSource, 'poll'> {
  options: T;
}

/**
 * Reads `multicloudMl.sources.<type>`, one entry for each instance, so that every source is configured alike:
 * `defaultOwner`, `register` and `schedule` mean the same everywhere, the rest is the source's own.
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
  const root = `multicloudMl.sources.${about.type}`;
  const section = config.getOptionalConfig(root);
  return (section?.keys() ?? []).map(name => {
    const path = `${root}.${name}`;
    if (!INSTANCE.test(name)) {
      throw new Error(
        `${path}: "${name}" cannot name a source; use letters, digits, "-" and "_"`,
      );
    }
    const { schedule: _, ...values } = z
      .record(z.string(), z.unknown(), `${path} must be an object`)
      .parse(config.get(path));
    const known = new Set([
      ...Object.keys(about.shape),
      ...Object.keys(basics),
    ]);
    const unknown = Object.keys(values).filter(key => !known.has(key));
    const parsedBasics = z.object(basics).safeParse(values);
    const options = z.object(about.shape).safeParse(values);
    const wrong = [
      ...unknown.map(
        key =>
          `${path}.${key} is not an option; the options are ${[
            ...known,
            'schedule',
          ].join(', ')}`,
      ),
      ...[parsedBasics, options].flatMap(
        result =>
          result.error?.issues.map(
            issue => `${[path, ...issue.path].join('.')}: ${issue.message}`,
          ) ?? [],
      ),
    ];
    if (!parsedBasics.success || !options.success || wrong.length > 0) {
      throw new Error(`Invalid configuration: ${wrong.join('; ')}`);
    }
    return {
      id: `${about.type}/${name}`,
      type: about.type,
      ...parsedBasics.data,
      schedule: config.has(`${path}.schedule`)
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
            config.getConfig(`${path}.schedule`),
          )
        : about.defaultSchedule,
      options: options.data,
    };
  });
}
