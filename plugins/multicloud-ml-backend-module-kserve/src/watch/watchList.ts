import { createHash } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ReadError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import {
  type ClusterConnection,
  WatchRefusedError,
} from '../cluster/ClusterConnection';
import { listSchema } from '../cluster/listPages';
import { inferenceServiceSchema } from '../services/inferenceServiceSchema';
import { watchEventSchema } from './watchEventSchema';

/** How a list is watched. */
export interface WatchListOptions {
  /** For the log. */
  name: string;
  path: string;
  open: () => Promise<ClusterConnection>;
  onChange: () => void;
  /** Waits, or returns early when the signal is given. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  logger: LoggerService;
  signal: AbortSignal;
}

/** Kubernetes ends a watch by itself after five to ten minutes; this asks for less, so that a dead one is noticed. */
const WATCH_SECONDS = 240;
const GRACE_MS = 30_000;
const FIRST_BACK_OFF_MS = 1_000;
const LONGEST_BACK_OFF_MS = 5 * 60_000;

/** What was seen last of each service, so that a change which changes nothing for us is none. */
type Seen = Map<string, string>;

/**
 * Watches one list until the signal is given, whatever happens: after an end it goes on where it was, after an expired
 * `resourceVersion` (410) from what there is now, after a failure with growing patience.
 */
export async function watchList(options: WatchListOptions): Promise<void> {
  const { name, path, signal, logger, wait } = options;
  const seen: Seen = new Map();
  let version: string | undefined;
  let failures = 0;
  while (!signal.aborted) {
    let connection: ClusterConnection | undefined;
    let pause = 0;
    try {
      connection = await options.open();
      if (version === undefined) {
        version = await currentVersion(connection, path, signal);
        seen.clear();
        // What happened meanwhile nobody has told.
        options.onChange();
      }
      let heard = false;
      for await (const line of linesFrom(connection, path, version, signal)) {
        version = take(line, seen, options.onChange);
        heard = true;
        failures = 0;
      }
      // A server, or a proxy, that ends every watch at once must not be asked without end.
      pause = heard ? 0 : FIRST_BACK_OFF_MS;
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      if (error instanceof ReadError && error.status === 410) {
        version = undefined;
        pause = failures++ === 0 ? 0 : backOff(failures);
      } else {
        pause = afterOf(error) ?? backOff(++failures);
        const say = failures === 1 ? 'warn' : 'debug';
        logger[say](
          `Watching ${name} broke off and is tried again: ${
            isError(error) ? `${error.name}: ${error.message}` : error
          }`,
        );
      }
    } finally {
      await connection?.close();
    }
    if (pause > 0) {
      await wait(Math.min(pause, LONGEST_BACK_OFF_MS), signal);
    }
  }
}

/** Where a watch may begin: the version of the list, of which one item is enough. */
async function currentVersion(
  { client }: ClusterConnection,
  path: string,
  signal: AbortSignal,
): Promise<string> {
  const what = 'list inferenceservices';
  const { metadata } = await client.get({
    what,
    path,
    query: { limit: '1' },
    schema: listSchema,
    signal,
  });
  if (!metadata.resourceVersion) {
    throw new ReadError(what, 'bad-answer');
  }
  return metadata.resourceVersion;
}

function linesFrom(
  connection: ClusterConnection,
  path: string,
  version: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  return connection.lines(
    'watch inferenceservices',
    path,
    {
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: version,
      timeoutSeconds: String(WATCH_SECONDS),
    },
    { signal, longestMs: WATCH_SECONDS * 1000 + GRACE_MS },
  );
}

/**
 * @returns the version up to which everything is known now
 * @throws ReadError when the line says that the watch has failed, or says nothing that can be understood
 */
function take(line: string, seen: Seen, onChange: () => void): string {
  const what = 'watch inferenceservices';
  const { data: event } = watchEventSchema.safeParse(parseJson(line));
  if (event === undefined) {
    throw new ReadError(what, 'bad-answer');
  }
  if (event.type === 'ERROR') {
    const { code, reason } = event.object;
    const expired = code === 410 || reason === 'Expired' || reason === 'Gone';
    throw new ReadError(what, expired ? 'not-found' : 'server', {
      status: expired ? 410 : code ?? undefined,
    });
  }
  const { uid, resourceVersion } = event.object.metadata;
  if (event.type !== 'BOOKMARK') {
    const id = uid ?? '';
    const facts =
      event.type === 'DELETED' ? 'deleted' : fingerprint(event.object);
    if (seen.get(id) !== facts) {
      onChange();
    }
    if (event.type === 'DELETED') {
      seen.delete(id);
    } else {
      seen.set(id, facts);
    }
  }
  return resourceVersion;
}

/** Of all that is read of a service, without what its schema leaves out. */
function fingerprint(object: unknown): string {
  const { data } = inferenceServiceSchema.safeParse(object);
  return createHash('sha256')
    .update(JSON.stringify(data ?? object))
    .digest('base64');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function afterOf(error: unknown): number | undefined {
  return error instanceof WatchRefusedError ? error.afterMs : undefined;
}

/** Doubles, with a random half, so that watches which broke off together do not come back together. */
function backOff(failures: number): number {
  const most = Math.min(
    FIRST_BACK_OFF_MS * 2 ** Math.min(failures - 1, 20),
    LONGEST_BACK_OFF_MS,
  );
  return most / 2 + (Math.random() * most) / 2;
}
