import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createBillStore } from '../createBillStore';
import type { PlaceUnderTest, StoreUnderTest } from './StoreUnderTest';

export async function startFolder(): Promise<
  StoreUnderTest & { path: string }
> {
  const path = await mkdtemp(join(tmpdir(), 'bill-store-'));
  return {
    path,
    open: ({ prefix = '', maxFileGigabytes = 20, missing } = {}) =>
      createBillStore(
        {
          path: join(path, missing ? 'no-such-place' : prefix),
          maxFileGigabytes,
        },
        { at: 'test' },
      ),
    async put(key, content) {
      await mkdir(dirname(join(path, key)), { recursive: true });
      await rm(join(path, key), { force: true });
      await writeFile(join(path, key), content);
    },
    stop: () => rm(path, { recursive: true }),
  };
}

export const folderOnDisk: PlaceUnderTest = {
  name: 'a folder',
  start: startFolder,
};
