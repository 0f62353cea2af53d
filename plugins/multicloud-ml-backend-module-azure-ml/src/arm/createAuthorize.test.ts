import { createAuthorize } from './createAuthorize';

const options = (endpoint: string) => ({
  endpoint,
  timeoutMs: 1000,
  signal: new AbortController().signal,
});

it('asks for a token of the cloud that is read, and once for many requests', async () => {
  const getToken = jest.fn(async () => ({
    token: 't',
    expiresOnTimestamp: Date.now() + 3_600_000,
  }));
  const authorize = createAuthorize(
    { getToken },
    options('https://management.usgovcloudapi.net/'),
  );
  expect(await Promise.all([authorize(), authorize()])).toEqual([
    { authorization: 'Bearer t' },
    { authorization: 'Bearer t' },
  ]);
  expect(getToken).toHaveBeenCalledTimes(1);
  expect(getToken).toHaveBeenCalledWith(
    'https://management.usgovcloudapi.net/.default',
    expect.anything(),
  );
});

it('renews a token that is about to end, and asks again after a failure', async () => {
  const getToken = jest
    .fn()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValueOnce({
      token: 'short',
      expiresOnTimestamp: Date.now() + 60_000,
    })
    .mockResolvedValueOnce({
      token: 'long',
      expiresOnTimestamp: Date.now() + 3_600_000,
    });
  const authorize = createAuthorize(
    { getToken },
    options('https://management.azure.com'),
  );
  await expect(authorize()).rejects.toThrow('no network');
  expect(await authorize()).toEqual({ authorization: 'Bearer long' });
  expect(getToken).toHaveBeenCalledTimes(3);
});
