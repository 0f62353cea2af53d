import { isError } from '@backstage/errors';
import { z } from 'zod';
import { EngineError } from './EngineError';

const httpError = z.object({ response: z.object({ status: z.number() }) });

function statusOf(error: unknown): number | undefined {
  return httpError.safeParse(error).data?.response.status;
}

/** Whether only the way to Trino failed, for now. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === 502 || status === 503 || status === 504;
}

/** Why Trino did not answer, as a sentence for a person. */
export function describeTrinoError(
  error: unknown,
  about: { server: string; secrets: Array<string | undefined> },
): Error {
  if (error instanceof EngineError) {
    return error;
  }
  const trino = `Trino at ${new URL(about.server).host}`;
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return new EngineError(`${trino} refused the login`, {
      hint: 'check user and password',
    });
  }
  if (isError(error) && typeof error.code === 'string' && !status) {
    return new EngineError(`${trino} cannot be reached`, {
      error,
      secrets: about.secrets,
      hint: 'check the server, and its certificate',
    });
  }
  return new EngineError(`${trino} did not answer as Trino does`, {
    error,
    secrets: about.secrets,
  });
}
