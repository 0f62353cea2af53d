import type { AuditorServiceEvent } from '@backstage/backend-plugin-api';

/** Does what an audit event is about, and has the event say how it ended. */
export async function audited<T>(
  event: AuditorServiceEvent,
  work: () => Promise<{ result: T; meta?: Record<string, string> }>,
): Promise<T> {
  try {
    const { result, meta } = await work();
    await event.success(meta && { meta });
    return result;
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
}
