import { ResponseError } from '@backstage/errors';
import type { Problem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What the client rejects with when the backend refuses, for the given problems if it names any. */
export function responseError(
  statusCode: number,
  name: string,
  message: string,
  problems?: Problem[],
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message, problems },
        response: { statusCode },
      }),
      {
        status: statusCode,
        headers: { 'Content-Type': 'application/json' },
      },
    ),
  );
}
