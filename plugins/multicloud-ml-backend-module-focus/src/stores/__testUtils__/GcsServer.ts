import { createServer, type ServerResponse } from 'node:http';
import { CRC32C } from '@google-cloud/storage';
import { close, listen } from './listen';

/**
 * What `storage.objects.list` and `storage.objects.get` take, and every method: the discovery document of the JSON API,
 * https://storage.googleapis.com/$discovery/rest?version=v1. There is no official emulator of Google Cloud Storage, so
 * this server stands in for it, and counts every request that the document does not foresee.
 */
const COMMON = [
  'alt',
  'fields',
  'key',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'userIp',
];
const LIST = [
  ...COMMON,
  ...[
    'delimiter',
    'endOffset',
    'includeTrailingDelimiter',
    'matchGlob',
    'maxResults',
  ],
  ...[
    'pageToken',
    'prefix',
    'projection',
    'startOffset',
    'userProject',
    'versions',
  ],
];
const GET = [
  ...COMMON,
  ...[
    'generation',
    'ifGenerationMatch',
    'ifGenerationNotMatch',
    'ifMetagenerationMatch',
  ],
  ...['ifMetagenerationNotMatch', 'projection', 'userProject'],
];
/** Smaller than the most that may be asked for, which the document allows. */
const PAGE = 2;

interface StoredObject {
  content: Buffer;
  generation: number;
  updated: string;
}

/** A stand-in for Google Cloud Storage with one bucket, `bills`. */
export class GcsServer {
  readonly objects = new Map<string, StoredObject>();
  /** Requests that the published API does not know. */
  readonly violations: string[] = [];
  /** Answers every request with this status instead. */
  refuseWith: number | undefined;
  private generation = 1_700_000_000_000_000;
  private readonly server = createServer((request, response) =>
    this.answer(request.method ?? '', request.url ?? '', response),
  );

  async start(): Promise<string> {
    return listen(this.server);
  }

  async stop(): Promise<void> {
    await close(this.server);
  }

  put(name: string, content: string | Buffer): void {
    this.generation += 1;
    this.objects.set(name, {
      content: Buffer.from(content),
      generation: this.generation,
      updated: new Date().toISOString(),
    });
  }

  private answer(method: string, target: string, response: ServerResponse) {
    const url = new URL(target, 'http://localhost');
    const [, bucket, object] =
      /^\/storage\/v1\/b\/([^/]+)\/o(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
    const allowed = object ? GET : LIST;
    const unknown = [...url.searchParams.keys()].filter(
      name => !allowed.includes(name),
    );
    if (method !== 'GET' || !bucket || unknown.length > 0) {
      this.violations.push(`${method} ${target}`);
    }
    if (this.refuseWith) {
      return fail(response, this.refuseWith);
    }
    if (bucket !== 'bills') {
      return fail(response, 404);
    }
    return object
      ? this.sendObject(decodeURIComponent(object), url.searchParams, response)
      : this.sendPage(url.searchParams, response);
  }

  private sendPage(query: URLSearchParams, response: ServerResponse) {
    const names = [...this.objects.keys()]
      .filter(name => name.startsWith(query.get('prefix') ?? ''))
      .sort();
    const from = Number(query.get('pageToken') ?? 0);
    const items = names.slice(from, from + PAGE).map(name => {
      const stored = this.objects.get(name);
      return {
        name,
        // 64-bit numbers are strings in this API.
        size: String(stored?.content.length),
        generation: String(stored?.generation),
        updated: stored?.updated,
      };
    });
    const more = from + PAGE < names.length;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        ...(items.length > 0 && { items }),
        ...(more && { nextPageToken: String(from + PAGE) }),
      }),
    );
  }

  private sendObject(
    name: string,
    query: URLSearchParams,
    response: ServerResponse,
  ) {
    const stored = this.objects.get(name);
    const generation = query.get('generation');
    if (!stored || (generation && Number(generation) !== stored.generation)) {
      return fail(response, 404);
    }
    if (query.get('alt') !== 'media') {
      this.violations.push(`GET ${name} without alt=media`);
    }
    const checksum = new CRC32C();
    checksum.update(stored.content);
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': stored.content.length,
      'x-goog-hash': `crc32c=${checksum}`,
      'x-goog-stored-content-encoding': 'identity',
    });
    return response.end(stored.content);
  }
}

/** The form of errors: https://cloud.google.com/storage/docs/json_api/v1/status-codes */
function fail(response: ServerResponse, code: number) {
  const message = `jane@bills.iam.gserviceaccount.com: status ${code}`;
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code, message, errors: [] } }));
}
