import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';
import type { ReadTaskStates } from './TaskState';

const PLUGIN_ID = 'multicloud-ml';
const TIMEOUT_MS = 2000;

const tasksSchema = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      taskState: z
        .object({ status: z.string(), startsAt: z.string().nullish() })
        .nullable(),
    }),
  ),
});

/**
 * Reads the state of this plugin's tasks from the REST API that the scheduler adds to every plugin: the scheduler
 * service itself tells which tasks there are, but not when they run. An answer that does not come is no failure: the
 * next run is worked out from the schedule instead.
 *
 * @see https://backstage.io/docs/backend-system/core-services/scheduler#rest-api
 */
export function createTaskStateReader(services: {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
}): ReadTaskStates {
  const { auth, discovery, logger } = services;
  return async () => {
    try {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: PLUGIN_ID,
      });
      const baseUrl = await discovery.getBaseUrl(PLUGIN_ID);
      const response = await fetch(`${baseUrl}/.backstage/scheduler/v1/tasks`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) {
        throw new Error(`it answered with status ${response.status}`);
      }
      const { tasks } = tasksSchema.parse(await response.json());
      return new Map(
        tasks.flatMap(({ taskId, taskState }) =>
          taskState === null
            ? []
            : [
                [
                  taskId,
                  {
                    running: taskState.status === 'running',
                    ...(taskState.startsAt && {
                      startsAt: new Date(taskState.startsAt).toISOString(),
                    }),
                  },
                ] as const,
              ],
        ),
      );
    } catch (error) {
      logger.debug(
        `The scheduler did not tell when sources are read next: ${error}`,
      );
      return new Map();
    }
  };
}
