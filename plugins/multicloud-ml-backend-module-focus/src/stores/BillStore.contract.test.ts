import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { azuriteContainer } from './__testUtils__/azuriteContainer';
import { folderOnDisk } from './__testUtils__/folderOnDisk';
import { gcsBucket } from './__testUtils__/gcsBucket';
import { motoBucket } from './__testUtils__/motoBucket';
import {
  failureOf,
  listAll,
  withDownload,
  type StoreUnderTest,
} from './__testUtils__/StoreUnderTest';

const { signal } = new AbortController();

const places = [folderOnDisk, motoBucket, gcsBucket, azuriteContainer].filter(
  ({ name, missing }) => {
    if (missing) {
      process.stderr.write(`SKIPPED-PART: bills in ${name}: ${missing}\n`);
    }
    return !missing;
  },
);

describe.each(places)('bills in $name', ({ start }) => {
  let place: StoreUnderTest;
  beforeAll(async () => {
    place = await start();
  }, 60_000);
  afterAll(() => place?.stop());

  it('lists bills and manifests below the prefix, and nothing else', async () => {
    const before = Date.now() - 2_000;
    for (const key of [
      'focus/a.csv',
      'focus/2026/b.csv.gz',
      'focus/2026/c.snappy.parquet',
      'focus/2026/manifest.json',
      'focus/2026/readme.txt',
      'focus/2026/.d.csv',
      'focus/_temporary/e.csv',
      'focus-old/f.csv',
      'g.csv',
    ]) {
      await place.put(key, `content of ${key}`);
    }

    const files = await listAll(place.open({ prefix: 'focus' }));

    const below = (key: string) => key.replace(/^focus\//, '');
    expect(files.map(file => below(file.key))).toEqual([
      '2026/b.csv.gz',
      '2026/c.snappy.parquet',
      '2026/manifest.json',
      'a.csv',
    ]);
    for (const file of files) {
      expect(file.key.endsWith(file.name)).toBe(true);
      expect(file.size).toBe(`content of focus/${below(file.key)}`.length);
      expect(Date.parse(file.modifiedAt)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(file.modifiedAt)).toBeLessThan(Date.now() + 2_000);
      expect(file.etag).toBeTruthy();
    }
  });

  it('downloads a file byte for byte, in place of what was there', async () => {
    const content = randomBytes(3_000_000);
    await place.put('download/large.parquet', content);
    const store = place.open({ prefix: 'download' });
    const [file] = await listAll(store);

    await withDownload(async path => {
      await writeFile(path, 'left over');
      await store.download(file, path, { signal });
      expect((await readFile(path)).equals(content)).toBe(true);
    });
  });

  it('does not give a file that changed since it was listed', async () => {
    await place.put('change/a.csv', 'first');
    const store = place.open({ prefix: 'change' });
    const [file] = await listAll(store);
    await place.put('change/a.csv', 'other');
    const [changed] = await listAll(store);

    expect(changed.etag).not.toBe(file.etag);
    const error = await withDownload(path =>
      failureOf(store.download(file, path, { signal })),
    );
    expect(error.name).toBe('BillStoreError');
    expect(error.message).toMatch(/a\.csv .*changed or went since/);
  });

  it('does not give a file that is larger than allowed', async () => {
    await place.put('limit/a.csv', '12345678901');
    const store = place.open({ prefix: 'limit', maxFileGigabytes: 1e-8 });
    const [file] = await listAll(store);

    const error = await withDownload(path =>
      failureOf(store.download(file, path, { signal })),
    );
    expect(error.message).toMatch(/a\.csv has .*raise "maxFileGigabytes"/);
  });

  it('stops when told to', async () => {
    await place.put('stop/a.csv', 'a');
    const store = place.open({ prefix: 'stop' });
    const [file] = await listAll(store);
    const stopped = AbortSignal.abort();

    expect((await failureOf(listAll(store, stopped))).name).toBe('AbortError');
    const error = await withDownload(path =>
      failureOf(store.download(file, path, { signal: stopped })),
    );
    expect(error.name).toBe('AbortError');
  });

  it('says what to correct when the place does not exist', async () => {
    const error = await failureOf(listAll(place.open({ missing: true })));

    expect(error.name).toBe('BillStoreError');
    expect(error.message).toMatch(
      /no-such-place.* (?:Create it, or correct "path"|Correct "bucket"|Correct "container")/,
    );
    // What a client throws holds requests, and these hold signatures.
    expect(error.cause).toBeUndefined();
  });
});
