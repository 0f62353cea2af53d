import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isError } from '@backstage/errors';
import type { BillFile, BillStore } from '../BillStore';

/** A place for bills that a test fills. */
export interface StoreUnderTest {
  /** A store for the place; `missing`: for one that does not exist. */
  open(options?: {
    prefix?: string;
    maxFileGigabytes?: number;
    missing?: boolean;
  }): BillStore;
  put(key: string, content: string | Buffer): Promise<void>;
  stop(): Promise<void>;
}

/** What a place for bills takes on the machine that runs the tests. */
export interface PlaceUnderTest {
  name: string;
  /** How to get what is missing here. */
  missing?: string;
  start(): Promise<StoreUnderTest>;
}

export async function listAll(
  store: BillStore,
  signal = new AbortController().signal,
): Promise<BillFile[]> {
  const files: BillFile[] = [];
  for await (const file of store.list({ signal })) {
    files.push(file);
  }
  return files.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Why a promise was rejected. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.then(
    () => new Error('nothing was refused'),
    caught => caught,
  );
  if (!isError(error)) {
    throw new Error(`thrown was ${error}`);
  }
  return error;
}

/** Gives a path to download to, and tidies up. */
export async function withDownload<T>(
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bills-'));
  try {
    return await use(join(folder, 'bill'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
