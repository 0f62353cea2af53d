import { ContainerSASPermissions } from '@azure/storage-blob';
import { startAzuriteContainer } from '../__testUtils__/azuriteContainer';
import { failureOf, listAll } from '../__testUtils__/StoreUnderTest';
import { useEnvironment } from '../__testUtils__/useEnvironment';
import { createBillStore } from '../createBillStore';

describe('a container of Azure Blob Storage', () => {
  useEnvironment({
    // Looks for credentials in the environment alone: no command line, no metadata server.
    AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential',
  });
  let place: Awaited<ReturnType<typeof startAzuriteContainer>>;
  beforeAll(async () => {
    place = await startAzuriteContainer();
  }, 60_000);
  afterAll(() => place?.stop());

  /** A signature for the container with these permissions. */
  const signatureFor = async (permissions: string) => {
    const url = await place.service.getContainerClient('bills').generateSasUrl({
      permissions: ContainerSASPermissions.parse(permissions),
      expiresOn: new Date(Date.now() + 3_600_000),
    });
    return new URL(url).search.slice(1);
  };
  const withSignature = (signature: string) =>
    place.openWith(
      place
        .connectionString(`SharedAccessSignature=${signature}`)
        .replace(/AccountName=[^;]+;/, ''),
    );

  it('reads with a signature that may list and read', async () => {
    await place.put('signed.csv', 'x');

    const files = await listAll(withSignature(await signatureFor('rl')));

    expect(files).toMatchObject([{ key: 'signed.csv' }]);
  });

  it('says which container refuses and what to grant, and shows no signature', async () => {
    await place.put('refused.csv', 'x');
    const [file] = await listAll(place.open());
    const readOnly = await signatureFor('r');
    const listOnly = await signatureFor('l');

    const list = await failureOf(listAll(withSignature(readOnly)));
    const read = await failureOf(
      withSignature(listOnly).download(file, '/dev/null', {
        signal: new AbortController().signal,
      }),
    );

    expect(list.message).toMatch(
      /^Azure does not let the backend list the container "bills" \(AuthorizationPermissionMismatch\)\. Check that .* a signature permits reading and listing/,
    );
    expect(read.message).toMatch(
      /^Azure does not let the backend read \w+\.csv in the container "bills" /,
    );
    for (const error of [list, read]) {
      expect(`${JSON.stringify(error)}${error.stack}`).not.toMatch(/sig=|sv=/);
    }
  });

  it('says that Azure does not accept a key, and shows none of it', async () => {
    const key = Buffer.from('another key').toString('base64');

    const error = await failureOf(
      listAll(place.openWith(place.connectionString(`AccountKey=${key}`))),
    );

    // Azurite answers AuthorizationFailure where Azure answers AuthenticationFailed.
    expect(error.message).toMatch(
      /^Azure does not (?:let the backend list|accept connectionString for) the container "bills".*(?:key|signature)/,
    );
    expect(`${JSON.stringify(error)}${error.stack}`).not.toContain(key);
  });

  it('says that a connection string is not one', async () => {
    const error = await failureOf(listAll(place.openWith('nonsense')));

    expect(error.message).toMatch(
      /^Azure does not accept connectionString for the container "bills"/,
    );
  });

  it('says that there are no credentials', async () => {
    const store = createBillStore(
      {
        azureBlob: {
          accountUrl: 'https://bills.blob.core.windows.net',
          container: 'bills',
        },
        maxFileGigabytes: 20,
      },
      { at: 'test' },
    );

    expect((await failureOf(listAll(store))).message).toMatch(
      /^There are no valid Azure credentials for the container "bills" of https:\/\/bills\.blob\.core\.windows\.net/,
    );
  });
});
