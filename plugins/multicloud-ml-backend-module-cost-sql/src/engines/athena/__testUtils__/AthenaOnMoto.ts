import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

export const REGION = 'ap-southeast-1';

const python = process.env.PYTHON ?? 'python3';

/** Whether moto's server can be started here. */
export function canRunMoto(): boolean {
  return spawnSync(python, ['-c', 'import moto.server']).status === 0;
}

const results = z.looseObject({
  ResultSet: z.looseObject({ Rows: z.array(z.unknown()) }),
});
const execution = z.looseObject({
  QueryExecution: z.looseObject({
    Status: z.looseObject({ State: z.string() }),
  }),
});
const paging = z.object({
  MaxResults: z.number().max(1000).default(1000),
  NextToken: z.string().optional(),
});

type Json = Record<string, unknown>;

/**
 * Athena as moto emulates it, as a process of its own, behind what moto leaves out: pages of results, queries that fail,
 * and requests that are refused. Source: https://docs.aws.amazon.com/athena/latest/APIReference/
 */
export class AthenaOnMoto {
  /** Most rows of a page. */
  pageSize = 1000;
  /** Why every query fails. */
  failure?: string;
  /** Operations that are refused, and how; a number counts the ones that go through before. */
  refusal?: { operation: string; type: string; message: string; after: number };
  /** Called when the state of a query is asked for. */
  onPoll: () => void = () => {};
  readonly requests: Array<{ operation: string; body: Json }> = [];

  static async start(): Promise<AthenaOnMoto> {
    const free = createServer();
    const moto = await listen(free);
    await close(free);
    const child = spawn(
      python,
      ['-m', 'moto.server', '-H', '127.0.0.1', '-p', new URL(moto).port],
      { stdio: 'ignore' },
    );
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(`${moto}/moto-api/data.json`).catch(
        () => undefined,
      );
      if (answer?.ok) {
        const server = createServer();
        return new AthenaOnMoto(server, await listen(server), moto, child);
      }
      await sleep(100);
    }
    child.kill();
    throw new Error('moto did not start');
  }

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly moto: string,
    private readonly child: ChildProcess,
  ) {
    server.on('request', async (request, response) => {
      const { status, body } = await this.answerTo(request);
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
      });
      response.end(body);
    });
  }

  /** Queues what the next query answers; its first row are the names, as Athena gives them. */
  async queue(names: string[], rows: Array<Array<string | null>>) {
    const cell = (value: string | null) =>
      value === null ? {} : { VarCharValue: value };
    await this.tell('/moto-api/static/athena/query-results', {
      region: REGION,
      results: [
        {
          rows: [names, ...rows].map(row => ({ Data: row.map(cell) })),
          column_info: names.map(Name => ({ Name, Type: 'varchar' })),
        },
      ],
    });
  }

  /** How often a query says that it is under way before it says that it is over. */
  async underWay(times: number) {
    await this.tell('/moto-api/state-manager/set-transition', {
      model_name: 'athena::execution',
      transition: { progression: 'manual', times },
    });
  }

  async reset() {
    await this.tell('/moto-api/reset', {});
    await this.tell('/moto-api/state-manager/unset-transition', {
      model_name: 'athena::execution',
    });
    this.pageSize = 1000;
    this.failure = undefined;
    this.refusal = undefined;
    this.onPoll = () => {};
    this.requests.length = 0;
  }

  async stop() {
    await close(this.server);
    const exited = new Promise(resolve => this.child.once('exit', resolve));
    this.child.kill();
    await exited;
  }

  asked(operation: string): Json[] {
    return this.requests
      .filter(request => request.operation === operation)
      .map(({ body }) => body);
  }

  private async answerTo(request: IncomingMessage) {
    const sent = await text(request);
    const operation =
      String(request.headers['x-amz-target']).split('.')[1] ?? 'sts';
    const isAthena = operation !== 'sts';
    const body: Json = isAthena ? JSON.parse(sent) : {};
    this.requests.push({ operation, body });
    if (this.refusal?.operation === operation && this.refusal.after-- <= 0) {
      const { type, message } = this.refusal;
      return {
        status: 400,
        body: JSON.stringify({ __type: type, Message: message }),
      };
    }
    const answer = await fetch(`${this.moto}${request.url}`, {
      method: request.method,
      headers: Object.entries(request.headers).flatMap(
        ([name, value]): [string, string][] =>
          typeof value === 'string' &&
          !/^(host|connection|content-length)$/.test(name)
            ? [[name, value]]
            : [],
      ),
      body: sent,
    });
    const given = await answer.text();
    return {
      status: answer.status,
      body: answer.ok ? this.change(operation, body, given) : given,
    };
  }

  private change(operation: string, sent: Json, given: string): string {
    if (operation === 'GetQueryExecution') {
      this.onPoll();
      const answer = execution.parse(JSON.parse(given));
      if (this.failure) {
        Object.assign(answer.QueryExecution.Status, {
          State: 'FAILED',
          StateChangeReason: this.failure,
        });
      }
      return JSON.stringify(answer);
    }
    if (operation === 'GetQueryResults') {
      const { MaxResults, NextToken = '0' } = paging.parse(sent);
      const answer = results.parse(JSON.parse(given));
      const rows = answer.ResultSet.Rows;
      const start = Number(NextToken);
      const end = start + Math.min(MaxResults, this.pageSize);
      return JSON.stringify({
        ...answer,
        ResultSet: { ...answer.ResultSet, Rows: rows.slice(start, end) },
        ...(end < rows.length && { NextToken: String(end) }),
      });
    }
    return given;
  }

  private async tell(path: string, body: unknown) {
    const answer = await fetch(`${this.moto}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    }
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://127.0.0.1:${port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
}
