import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const ID = '20261124_010203_00001_abcde';

/** One answer of the chain: part of a `QueryResults` document, or a status that a gateway gives. */
export interface TrinoAnswer {
  status?: number;
  columns?: Array<{ name: string; type: string }>;
  data?: unknown[][];
  error?: {
    message: string;
    errorCode: number;
    errorName: string;
    errorType: string;
  };
  /** Is given only when the query is cancelled. */
  waits?: boolean;
}

/**
 * Stands in for a Trino coordinator, on the loopback interface: `POST /v1/statement`, the chain of `nextUri`, and what
 * cancels. Source of the protocol: https://trino.io/docs/current/develop/client-protocol.html
 */
export class TrinoServer {
  /** What comes after the answer to POST, in turn. */
  answers: TrinoAnswer[] = [];
  /** Asked of the headers of each request; a false one is answered with 401. */
  mayEnter: (headers: IncomingMessage['headers']) => boolean = () => true;
  readonly statements: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  readonly cancelled: string[] = [];
  /** Called when a GET has arrived that is given no answer yet. */
  onWait: () => void = () => {};

  static async start(): Promise<TrinoServer> {
    const server = createServer();
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = z.object({ port: z.number() }).parse(server.address());
    return new TrinoServer(server, `http://127.0.0.1:${port}`);
  }

  private constructor(private readonly server: Server, readonly url: string) {
    server.on('request', async (request, response) => {
      const body = await text(request);
      const { status, answer } = this.answerTo(request, body);
      if (answer?.waits) {
        this.onWait();
        return;
      }
      response.writeHead(answer?.status ?? status, {
        'content-type': 'application/json',
      });
      response.end(
        answer && !answer.status
          ? JSON.stringify({
              id: ID,
              infoUri: `${this.url}/ui/query.html?${ID}`,
              stats: { state: 'RUNNING', queued: false, scheduled: true },
              warnings: [],
              ...answer,
            })
          : undefined,
      );
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private answerTo(
    { method, url = '', headers }: IncomingMessage,
    body: string,
  ): { status: number; answer?: TrinoAnswer & { nextUri?: string } } {
    this.headers.push(headers);
    if (!this.mayEnter(headers)) {
      return { status: 401 };
    }
    if (method === 'POST' && url === '/v1/statement') {
      this.statements.push(body);
      return {
        status: 200,
        answer: { nextUri: `${this.url}/v1/statement/queued/${ID}/y1/0` },
      };
    }
    const token =
      /^\/v1\/statement\/(?:queued|executing)\/\w+\/y1\/(\d+)$/.exec(url)?.[1];
    if (method === 'DELETE' && (token || url === `/v1/query/${ID}`)) {
      this.cancelled.push(ID);
      return { status: 204 };
    }
    const index = Number(token);
    const answer = this.answers[index];
    if (method !== 'GET' || !answer) {
      return { status: 404 };
    }
    if (answer.status) {
      // A gateway gives it once; the next attempt goes through.
      this.answers[index] = {};
      return { status: answer.status, answer };
    }
    const more = !answer.error && index + 1 < this.answers.length;
    return {
      status: 200,
      answer: {
        ...answer,
        ...(more && {
          nextUri: `${this.url}/v1/statement/executing/${ID}/y1/${index + 1}`,
        }),
      },
    };
  }
}
