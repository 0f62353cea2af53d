import type { PropsWithChildren } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { storageApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { useStored } from './useStored';

function renderStored() {
  const storage = mockApis.storage();
  const bucket = storage.forBucket('multicloud-ml');
  const { result } = renderHook(() => useStored('columns'), {
    wrapper: ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[[storageApiRef, storage]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return {
    bucket,
    value: () => result.current[0],
    choose: (value: string[] | undefined) =>
      act(async () => result.current[1](value)),
    /** As the storage tells it: from another page, or late. */
    tell: (value: string[]) => act(async () => bucket.set('columns', value)),
  };
}

describe('what a person has stored', () => {
  it('is there once the storage has told it', async () => {
    const { value, tell } = renderStored();
    expect(value()).toBeUndefined();
    await tell(['tier']);
    await waitFor(() => expect(value()).toEqual(['tier']));
  });

  it('stays what they chose last, though the storage tells late what was before', async () => {
    const { bucket, value, choose, tell } = renderStored();
    await tell(['tier']);
    await waitFor(() => expect(value()).toEqual(['tier']));
    await choose(undefined);
    expect(value()).toBeUndefined();
    expect(bucket.snapshot('columns').presence).toBe('absent');
    await tell(['tier']);
    expect(value()).toBeUndefined();
  });
});
