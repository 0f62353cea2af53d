import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';

const INSTANCE = /^[a-z0-9](?:[-\w]*[a-z0-9])?$/i;

/**
 * Reads the instances under a key of the configuration: each by its name, its options against one schema, misspelt
 * ones refused, and `schedule` as everywhere in Backstage. For sources that need neither an owner nor to register; others
 * use `readSourceInstances` or `readCostSourceInstances`.
 *
 * @throws Error with one sentence that names every wrong option, its value and what is allowed
 *
 * @public
 */
export function readInstances<
  Basics extends z.ZodRawShape,
  Shape extends z.ZodRawShape,
>(
  config: RootConfigService,
  about: {
    type: string;
    root: string;
    /** What every instance of the kind has. */
    basics: Basics;
    /** What instances of this type have. */
    shape: Shape;
    defaultSchedule: SchedulerServiceTaskScheduleDefinition;
  },
): Array<{
  id: string;
  type: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  basics: z.output<z.ZodObject<Basics>>;
  options: z.output<z.ZodObject<Shape>>;
}> {
  const section = config.getOptionalConfig(about.root);
  return (section?.keys() ?? []).map(name => {
    const path = `${about.root}.${name}`;
    if (!INSTANCE.test(name)) {
      throw new Error(
        `${path}: "${name}" cannot name a source; use letters, digits, "-" and "_"`,
      );
    }
    const { schedule: _, ...values } = z
      .record(z.string(), z.unknown(), `${path} must be an object`)
      .parse(config.get(path));
    const known = [...Object.keys(about.shape), ...Object.keys(about.basics)];
    const unknown = Object.keys(values).filter(key => !known.includes(key));
    const basics = z.object(about.basics).safeParse(values);
    const options = z.object(about.shape).safeParse(values);
    const wrong = [
      ...unknown.map(
        key =>
          `${path}.${key} is not an option; the options are ${[
            ...known,
            'schedule',
          ].join(', ')}`,
      ),
      ...[basics, options].flatMap(
        result =>
          result.error?.issues.map(
            issue => `${[path, ...issue.path].join('.')}: ${issue.message}`,
          ) ?? [],
      ),
    ];
    if (!basics.success || !options.success || wrong.length > 0) {
      throw new Error(`Invalid configuration: ${wrong.join('; ')}`);
    }
    return {
      id: `${about.type}/${name}`,
      type: about.type,
      schedule: config.has(`${path}.schedule`)
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
            config.getConfig(`${path}.schedule`),
          )
        : about.defaultSchedule,
      basics: basics.data,
      options: options.data,
    };
  });
}
