import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { startFolder } from './__testUtils__/folderOnDisk';
import { listAll } from './__testUtils__/StoreUnderTest';

describe('a folder', () => {
  let place: Awaited<ReturnType<typeof startFolder>>;
  beforeEach(async () => {
    place = await startFolder();
  });
  afterEach(() => place.stop());

  describe('and what lies outside', () => {
    let inside: string;
    beforeEach(async () => {
      inside = join(place.path, 'inside');
      await place.put('inside/visible.csv', 'a');
      await place.put('outside/secret.csv', 'b');
    });

    it('never follows a link that leaves the folder, nor counts a file twice', async () => {
      await symlink('../outside/secret.csv', join(inside, 'link.csv'));
      await symlink('../outside', join(inside, 'folder'));
      await symlink('visible.csv', join(inside, 'again.csv'));
      await symlink('gone.csv', join(inside, 'dangling.csv'));

      const files = await listAll(place.open({ prefix: 'inside' }));

      expect(files.map(file => file.key)).toEqual(['visible.csv']);
    });

    it('reads the files of a volume that Kubernetes mounts', async () => {
      await place.put('inside/..2026_11_24/bill.csv', 'mounted');
      await symlink('..2026_11_24', join(inside, '..data'));
      await symlink('..data/bill.csv', join(inside, 'bill.csv'));
      const store = place.open({ prefix: 'inside' });

      const files = await listAll(store);

      expect(files).toMatchObject([
        { key: 'bill.csv', size: 7 },
        { key: 'visible.csv' },
      ]);
      expect(store.localPath?.(files[0])).toBe(join(inside, 'bill.csv'));
    });

    it.each(['../outside/secret.csv', '/etc/hostname', 'link.csv', '', '..'])(
      'gives no path for "%s"',
      async key => {
        await symlink('../outside/secret.csv', join(inside, 'link.csv'));
        const store = place.open({ prefix: 'inside' });
        const [file] = await listAll(store);

        expect(() => store.localPath?.({ ...file, key })).toThrow(
          /does not lie in the folder/,
        );
      },
    );
  });

  it('says that it may not be read', async () => {
    const isRoot = process.getuid?.() === 0;
    await chmod(place.path, 0o000);
    // Root is refused no folder, so it becomes nobody for a moment.
    if (isRoot) process.seteuid?.(65534);
    try {
      await expect(listAll(place.open())).rejects.toThrow(
        /may not be read\. Let the user/,
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
      await chmod(place.path, 0o755);
    }
  });
});
