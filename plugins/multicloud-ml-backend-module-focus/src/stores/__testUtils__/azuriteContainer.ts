import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { BlobServiceClient } from '@azure/storage-blob';
import { createBillStore } from '../createBillStore';
import { close, listen } from './listen';
import type { PlaceUnderTest, StoreUnderTest } from './StoreUnderTest';

/** The account and key that Azurite publishes for everyone to use with it. */
const ACCOUNT = 'devstoreaccount1';
export const AZURITE_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A container of Azurite, Microsoft's emulator of Azure Storage, as a process of its own with nothing on disk. */
export async function startAzuriteContainer(): Promise<
  StoreUnderTest & {
    service: BlobServiceClient;
    openWith(connectionString: string): ReturnType<typeof createBillStore>;
    connectionString(secret: string): string;
  }
> {
  const free = createServer();
  const url = await listen(free);
  await close(free);
  const child = spawn(
    process.execPath,
    [
      require.resolve('azurite/dist/src/blob/main.js'),
      ...['--blobHost', '127.0.0.1', '--blobPort', new URL(url).port],
      ...['--inMemoryPersistence', '--skipApiVersionCheck', '--loose'],
    ],
    { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const stop = async () => {
    const exited = new Promise(resolve => child.once('exit', resolve));
    // It would wait for clients that keep their connections, and has nothing to keep.
    child.kill('SIGKILL');
    await exited;
  };
  const connectionString = (secret: string) =>
    `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};${secret};BlobEndpoint=${url}/${ACCOUNT};`;
  const service = BlobServiceClient.fromConnectionString(
    connectionString(`AccountKey=${AZURITE_KEY}`),
    { retryOptions: { maxTries: 1 } },
  );
  const container = service.getContainerClient('bills');
  for (let attempt = 0; ; attempt += 1) {
    try {
      await container.create();
      break;
    } catch (error) {
      if (attempt === 100) {
        await stop();
        throw error;
      }
      await sleep(100);
    }
  }

  const openWith: (
    given: string,
    options?: Parameters<StoreUnderTest['open']>[0],
  ) => ReturnType<typeof createBillStore> = (
    given,
    { prefix, maxFileGigabytes = 20, missing } = {},
  ) =>
    createBillStore(
      {
        azureBlob: {
          container: missing ? 'no-such-place' : 'bills',
          prefix,
          connectionString: given,
        },
        maxFileGigabytes,
      },
      { at: 'test' },
    );
  return {
    service,
    connectionString,
    openWith,
    open: options =>
      openWith(connectionString(`AccountKey=${AZURITE_KEY}`), options),
    async put(key, content) {
      const blob = container.getBlockBlobClient(key);
      await blob.upload(content, Buffer.byteLength(content));
    },
    stop,
  };
}

export const azuriteContainer: PlaceUnderTest = {
  name: 'Azure Blob Storage (Azurite)',
  start: startAzuriteContainer,
};
