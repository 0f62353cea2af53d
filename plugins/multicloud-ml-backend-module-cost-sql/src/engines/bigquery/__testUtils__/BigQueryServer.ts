import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** `v` of each cell, as BigQuery writes it: text, whatever the type. */
export type Cell = string | null;

export interface BigQueryAnswer {
  names?: string[];
  pages?: Cell[][][];
  /** How often `jobComplete` is false before. */
  polls?: number;
  /** Is given instead of a page of that index. */
  failure?: { page: number; status: number; reason: string; message: string };
}

const OF_JOBS =
  /^\/bigquery\/v2\/projects\/([^/]+)\/(jobs|queries)(?:\/([^/?]+))?(\/cancel)?$/;
const OF_TABLES =
  /^\/bigquery\/v2\/projects\/([^/]+)\/datasets\/([^/]+)\/tables\/([^/]+)$/;

/** The fields of the discovery document that the plugin may send; others are refused, as BigQuery refuses them. */
const jobSchema = z.strictObject({
  jobReference: z.strictObject({
    projectId: z.string(),
    jobId: z.string().regex(/^[\w-]{1,1024}$/),
    location: z.string().optional(),
  }),
  configuration: z.strictObject({
    query: z.strictObject({
      query: z.string(),
      useLegacySql: z.literal(false),
      maximumBytesBilled: z.string().regex(/^\d+$/).optional(),
      useQueryCache: z.boolean().optional(),
    }),
    jobTimeoutMs: z.string().regex(/^\d+$/).optional(),
    labels: z
      .record(
        z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/),
        z.string().regex(/^[a-z0-9_-]{0,63}$/),
      )
      .optional(),
  }),
});

/**
 * Stands in for BigQuery's REST API, on the loopback interface: tables.get, jobs.insert, jobs.get,
 * jobs.getQueryResults and jobs.cancel. Source of its fields: the discovery document of bigquery v2,
 * https://docs.cloud.google.com/bigquery/docs/reference/rest
 */
export class BigQueryServer {
  answer: BigQueryAnswer = {};
  fields: Array<{ name: string; type: string; mode?: string }> | undefined;
  insertFailure?: { status: number; reason: string; message: string };
  readonly inserted: z.output<typeof jobSchema>[] = [];
  readonly cancelled: string[] = [];
  /** Called when results are asked for; they are given when it is done. */
  onResults: () => void = () => {};
  readonly violations: string[] = [];
  #polls = 0;

  static async start(): Promise<BigQueryServer> {
    const server = createServer();
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = z.object({ port: z.number() }).parse(server.address());
    return new BigQueryServer(server, `http://127.0.0.1:${port}`);
  }

  private constructor(private readonly server: Server, readonly url: string) {
    server.on('request', async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', this.url);
      const { status, body } = this.answerTo(
        `${request.method}`,
        { path: pathname, query: searchParams },
        await text(request),
      );
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private answerTo(
    method: string,
    url: { path: string; query: URLSearchParams },
    body: string,
  ): { status: number; body: unknown } {
    const [, , dataset, table] = OF_TABLES.exec(url.path) ?? [];
    if (method === 'GET' && table) {
      return this.fields
        ? ok({ kind: 'bigquery#table', schema: { fields: this.fields } })
        : failed({
            status: 404,
            reason: 'notFound',
            message: `Not found: Table finance:${dataset}.${table}`,
          });
    }
    const [, projectId, collection, jobId, cancel] =
      OF_JOBS.exec(url.path) ?? [];
    if (method === 'POST' && collection === 'jobs' && !jobId) {
      return this.insert(body);
    }
    if (method === 'POST' && cancel) {
      this.cancelled.push(jobId);
      return ok({ kind: 'bigquery#jobCancelResponse', job: {} });
    }
    if (method === 'GET' && collection === 'queries' && jobId) {
      return this.results({ projectId, jobId }, url.query);
    }
    this.violations.push(`${method} ${url.path}`);
    return failed({ status: 404, reason: 'notFound', message: 'no such path' });
  }

  private insert(body: string) {
    const job = jobSchema.safeParse(JSON.parse(body));
    if (!job.success) {
      this.violations.push(job.error.message);
      return failed({ status: 400, reason: 'invalid', message: 'bad fields' });
    }
    if (this.insertFailure) {
      return failed(this.insertFailure);
    }
    this.inserted.push(job.data);
    return ok({
      kind: 'bigquery#job',
      id: `finance:US.${job.data.jobReference.jobId}`,
      ...job.data,
      jobReference: { location: 'US', ...job.data.jobReference },
      status: { state: 'RUNNING' },
    });
  }

  private results(
    job: { projectId: string; jobId: string },
    query: URLSearchParams,
  ) {
    this.onResults();
    const { names = [], pages = [[]], polls = 0, failure } = this.answer;
    const about = {
      kind: 'bigquery#getQueryResultsResponse',
      jobReference: { ...job, location: query.get('location') ?? 'US' },
    };
    if (this.#polls++ < polls) {
      return ok({ ...about, jobComplete: false });
    }
    const page = Number(query.get('pageToken')?.replace('page-', '') ?? 0);
    if (failure?.page === page) {
      return failed(failure);
    }
    return ok({
      ...about,
      jobComplete: true,
      schema: { fields: names.map(name => ({ name, type: 'STRING' })) },
      totalRows: String(pages.flat().length),
      rows: pages[page].map(row => ({ f: row.map(v => ({ v })) })),
      ...(page + 1 < pages.length && { pageToken: `page-${page + 1}` }),
    });
  }
}

function ok(body: unknown) {
  return { status: 200, body };
}

function failed(about: { status: number; reason: string; message: string }) {
  const { status, reason, message } = about;
  return {
    status,
    body: {
      error: {
        code: status,
        message,
        errors: [{ message, domain: 'global', reason }],
      },
    },
  };
}
