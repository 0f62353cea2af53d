import { writeFile } from 'node:fs/promises';
import { startGcsBucket } from '../__testUtils__/gcsBucket';
import {
  failureOf,
  listAll,
  withDownload,
} from '../__testUtils__/StoreUnderTest';
import { useEnvironment } from '../__testUtils__/useEnvironment';
import { createBillStore } from '../createBillStore';

const { signal } = new AbortController();

describe('a bucket of Google Cloud Storage', () => {
  // No search for a metadata server.
  useEnvironment({ METADATA_SERVER_DETECTION: 'none', HOME: '/nonexistent' });
  let place: Awaited<ReturnType<typeof startGcsBucket>>;
  beforeEach(async () => {
    place = await startGcsBucket();
  });
  afterEach(() => place.stop());

  it('lists every page and reads every name, with requests that Google publishes', async () => {
    const names = ['a b/1.csv', 'a b/2.csv', 'a b/3.csv', 'ä/€.csv', 'z.csv'];
    await Promise.all(names.map(name => place.put(name, `in ${name}`)));
    const store = place.open();

    const files = await listAll(store);

    expect(files.map(file => file.key)).toEqual([...names].sort());
    await withDownload(async path => {
      for (const file of files) {
        await store.download(file, path, { signal });
      }
    });
    expect(place.server.violations).toEqual([]);
  });

  it.each([
    [
      403,
      /^Google Cloud does not let the backend list .* \(403\)\. Grant its service account storage\.objects\.list and storage\.objects\.get/,
    ],
    [401, /^There are no valid Google Cloud credentials for .* \(401\)/],
  ])('says what to grant when it is refused with %d', async (status, words) => {
    place.server.refuseWith = status;

    const error = await failureOf(listAll(place.open()));

    expect(error.message).toMatch(words);
    expect(error.message).toContain('the Google Cloud Storage bucket "bills"');
    expect(`${error.message}${error.stack}`).not.toContain('jane@');
  });

  it('says what to grant when a file is refused', async () => {
    await place.put('a.csv', 'x');
    const [file] = await listAll(place.open());
    place.server.refuseWith = 403;

    const error = await failureOf(
      place.open().download(file, '/dev/null', { signal }),
    );

    expect(error.message).toMatch(
      /^Google Cloud does not let the backend read a\.csv in .*storage\.objects\.get/,
    );
    expect(`${error.message}${error.stack}`).not.toContain('jane@');
  });

  it('says that a key file cannot be used', async () => {
    // Google's library would rather have keys in the environment, and says so on the console.
    jest.spyOn(console, 'warn').mockImplementation();
    await withDownload(async keyFile => {
      const open = () =>
        createBillStore(
          { gcs: { bucket: 'bills', keyFile }, maxFileGigabytes: 20 },
          { at: 'test' },
        );
      const missing = await failureOf(listAll(open()));
      await writeFile(keyFile, '{"private_key": "a secret"}');
      const wrong = await failureOf(listAll(open()));

      for (const error of [missing, wrong]) {
        expect(error.message).toMatch(
          `The key file ${keyFile}, which reads the Google Cloud Storage bucket "bills", cannot be used`,
        );
      }
    });
  });
});
