import { createServer, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { close, listen } from './listen';

/** A request as it reached the server. */
export interface SageMakerRequest {
  operation: string;
  region: string;
  /** As sent: JSON, or a form for STS. */
  body: string;
}

/** What to do with a request: answer it, or say nothing to leave it to the healthy default, an empty list. */
export type Fault = (
  request: SageMakerRequest,
  response: ServerResponse,
) => void | 'handled';

/** A server that misbehaves as told; without a fault every list is empty. */
export class FaultyServer {
  url = '';
  fault: Fault = () => undefined;
  readonly requests: SageMakerRequest[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const asked = {
        operation: String(request.headers['x-amz-target']).replace(
          'SageMaker.',
          '',
        ),
        region:
          /Credential=[^/]+\/\d+\/([^/]+)\//.exec(
            request.headers.authorization ?? '',
          )?.[1] ?? 'none',
        body: await text(request),
      };
      this.requests.push(asked);
      if (this.fault(asked, response) !== 'handled') {
        answer(response, 200, {});
      }
    });
  }

  async start(): Promise<void> {
    this.url = await listen(this.#server);
  }

  reset(): void {
    this.fault = () => undefined;
    this.requests.length = 0;
  }

  stop(): Promise<void> {
    return close(this.#server);
  }
}

/** Answers with JSON, as SageMaker does. */
export function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
): 'handled' {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
  return 'handled';
}
