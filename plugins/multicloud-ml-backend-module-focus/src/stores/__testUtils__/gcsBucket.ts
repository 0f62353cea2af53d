import { createBillStore } from '../createBillStore';
import { GcsServer } from './GcsServer';
import type { PlaceUnderTest, StoreUnderTest } from './StoreUnderTest';

export async function startGcsBucket(): Promise<
  StoreUnderTest & { server: GcsServer }
> {
  // The client loads its fetch with import(), which Jest cannot run; where it sees Bun it takes the built-in one.
  Object.assign(globalThis, { Bun: {} });
  const server = new GcsServer();
  const apiEndpoint = await server.start();
  return {
    server,
    open: ({ prefix, maxFileGigabytes = 20, missing } = {}) =>
      createBillStore(
        {
          gcs: {
            bucket: missing ? 'no-such-place' : 'bills',
            prefix,
            apiEndpoint,
          },
          maxFileGigabytes,
        },
        { at: 'test' },
      ),
    put: async (key, content) => server.put(key, content),
    stop: () => server.stop(),
  };
}

export const gcsBucket: PlaceUnderTest = {
  name: 'Google Cloud Storage (its JSON API as published)',
  start: startGcsBucket,
};
