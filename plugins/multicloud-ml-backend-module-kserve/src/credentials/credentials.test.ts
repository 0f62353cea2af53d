import { createServer, type Server } from 'node:http';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterOptions } from '../cluster/ClusterOptions';
import { createTokenReader } from './createTokenReader';
import { eksToken } from './eksToken';
import { regionOfEksUrl } from './regionOfEksUrl';
import { reuse } from './reuse';

const cluster = (more: Partial<ClusterOptions>): ClusterOptions => ({
  name: 'prod',
  url: 'https://ABC.gr7.ap-southeast-1.eks.amazonaws.com',
  caFile: undefined,
  tokenFile: undefined,
  ...more,
});

const before = { ...process.env };
let server: Server | undefined;
afterEach(async () => {
  process.env = { ...before };
  await new Promise(resolve => (server ? server.close(resolve) : resolve(0)));
  server = undefined;
});

/** What a platform offers its machines for tokens. */
async function platform(
  answer: (url: string, headers: Record<string, unknown>) => unknown,
): Promise<string> {
  const started = createServer((req, res) => {
    res.writeHead(200, {
      'content-type': 'application/json',
      'metadata-flavor': 'Google',
      connection: 'close',
    });
    const body = answer(req.url ?? '', req.headers);
    res.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server = started;
  await new Promise<void>(resolve => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `127.0.0.1:${typeof address === 'object' && address?.port}`;
}

const decoded = (token: string | undefined) =>
  new URL(
    Buffer.from(
      (token ?? '').replace('k8s-aws-v1.', ''),
      'base64url',
    ).toString(),
  );

describe('a token for EKS', () => {
  const options = {
    clusterName: 'prod',
    region: 'ap-southeast-1',
    credentials: {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
      sessionToken: 'a/session+token==',
    },
    signingDate: new Date('2026-01-02T03:04:05Z'),
  };

  it('is the one that AWS’s own tools make', async () => {
    const token = await eksToken(options);
    expect(token).toMatch(/^k8s-aws-v1\.[\w-]+$/);
    const url = decoded(token);
    expect(url.host).toBe('sts.ap-southeast-1.amazonaws.com');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      Action: 'GetCallerIdentity',
      Version: '2011-06-15',
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential':
        'AKIDEXAMPLE/20260102/ap-southeast-1/sts/aws4_request',
      'X-Amz-Date': '20260102T030405Z',
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
      'X-Amz-Security-Token': 'a/session+token==',
      // As botocore's RequestSigner signs it, which `aws eks get-token` uses.
      'X-Amz-Signature':
        '9300ac4857bd51af00bf9456eb423070409a2ae75ded20d4bcd024165561a29a',
    });
  });

  it('is asked of the STS of China there', async () => {
    const url = decoded(await eksToken({ ...options, region: 'cn-north-1' }));
    expect(url.host).toBe('sts.cn-north-1.amazonaws.com.cn');
  });

  it('is made with the default chain of credentials, for the region of the address', async () => {
    process.env.AWS_ACCESS_KEY_ID = 'AKIDCHAIN';
    process.env.AWS_SECRET_ACCESS_KEY = 'secret';
    const read = createTokenReader(
      cluster({ auth: 'aws', eksClusterName: 'prod-eks', region: 'eu-west-1' }),
    );
    const token = await read();
    expect(decoded(token).searchParams.get('X-Amz-Credential')).toMatch(
      /^AKIDCHAIN\/\d+\/ap-southeast-1\//,
    );
    // It is kept while it is good.
    expect(await read()).toBe(token);
  });

  it.each([
    ['https://ABC.gr7.ap-southeast-3.eks.amazonaws.com', 'ap-southeast-3'],
    ['https://ABC.sk1.cn-north-1.eks.amazonaws.com.cn', 'cn-north-1'],
    ['https://k8s.example', undefined],
    ['https://ap-southeast-3.eks.amazonaws.com.evil.example', undefined],
  ])('%s is in %s', (url, region) => {
    expect(regionOfEksUrl(url)).toBe(region);
  });
});

it('is kept while it is good, also when the clock jumps back', async () => {
  let now = 1_000_000;
  let made = 0;
  const read = reuse(
    async () => (made += 1),
    600,
    () => now,
  );
  expect(await read()).toBe(1);
  now += 599;
  expect(await read()).toBe(1);
  now += 1;
  expect(await read()).toBe(2);
  now -= 10_000;
  expect(await read()).toBe(3);
});

it('is read again from its file', async () => {
  const tokenFile = join(await mkdtemp(join(tmpdir(), 'token-')), 'token');
  await writeFile(tokenFile, 'first\n');
  const read = createTokenReader(cluster({ tokenFile }));
  expect(await read()).toBe('first');
  await writeFile(tokenFile, 'second\n');
  expect(await read()).toBe('second');
});

it('is that of the machine’s account on Google Cloud', async () => {
  const asked: string[] = [];
  process.env.GCE_METADATA_HOST = await platform(url => {
    asked.push(decodeURIComponent(url));
    if (url.includes('/token')) {
      return { access_token: 'google-token', expires_in: 3600 };
    }
    return url.includes('project-id') ? 'acme-ml' : 'ok';
  });
  process.env.METADATA_SERVER_DETECTION = 'assume-present';
  process.env.CLOUDSDK_CONFIG = tmpdir();
  delete process.env.GOOGLE_APPLICATION_CREDENTIALS;
  const read = createTokenReader(cluster({ auth: 'google' }));
  expect(await read()).toBe('google-token');
  expect(asked.join()).toContain(
    'https://www.googleapis.com/auth/cloud-platform,https://www.googleapis.com/auth/userinfo.email',
  );
});

it('is that of the managed identity on Azure, for AKS', async () => {
  const asked: string[] = [];
  const host = await platform((url, headers) => {
    asked.push(decodeURIComponent(url));
    expect(headers['x-identity-header']).toBe('header');
    return {
      access_token: 'azure-token',
      expires_on: String(Math.floor(Date.now() / 1000) + 3600),
      token_type: 'Bearer',
      resource: '6dae42f8-4368-4678-94ff-3960e28e3630',
    };
  });
  process.env.IDENTITY_ENDPOINT = `http://${host}/token`;
  process.env.IDENTITY_HEADER = 'header';
  const read = createTokenReader(cluster({ auth: 'azure' }));
  expect(await read()).toBe('azure-token');
  expect(asked.join()).toContain(
    'resource=6dae42f8-4368-4678-94ff-3960e28e3630',
  );
});
