import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createAuthorize } from './createAuthorize';

const READER = 'reader@acme-ml.iam.gserviceaccount.com';

/** Workload identity federation against a token service of the test's own: all of Google's that can run without Google. */
describe('createAuthorize', () => {
  const folder = createMockDirectory();
  const asked: Array<{ url: string; body: string; authorization?: string }> =
    [];
  let server: Server;
  let url: string;
  beforeEach(async () => {
    asked.length = 0;
    server = createServer(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) {
        chunks.push(chunk);
      }
      asked.push({
        url: req.url ?? '',
        body: decodeURIComponent(Buffer.concat(chunks).toString()),
        authorization: req.headers.authorization,
      });
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(
        JSON.stringify(
          req.url === '/token'
            ? {
                access_token: 'federated',
                issued_token_type:
                  'urn:ietf:params:oauth:token-type:access_token',
                token_type: 'Bearer',
                expires_in: 3600,
              }
            : {
                accessToken: 'impersonated',
                expireTime: new Date(Date.now() + 3_600_000).toISOString(),
              },
        ),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    folder.setContent({
      'subject.txt': 'from-the-cluster',
      'credentials.json': JSON.stringify({
        type: 'external_account',
        audience: '//iam.googleapis.com/projects/1/locations/global/synthetic',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: `${url}/token`,
        credential_source: { file: folder.resolve('subject.txt') },
      }),
    });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const keyFilename = () => folder.resolve('credentials.json');

  it('shows the token of the key file, asked for once and for reading only', async () => {
    const authorize = createAuthorize({ keyFilename: keyFilename() });
    for (let i = 0; i < 2; i++) {
      expect(await authorize?.()).toMatchObject({
        Authorization: 'Bearer federated',
      });
    }
    expect(asked).toHaveLength(1);
    expect(asked[0].body).toContain('from-the-cluster');
    expect(asked[0].body).toMatch(/cloud-platform\.read-only/);
  });

  it('shows the token of the account that it impersonates', async () => {
    const authorize = createAuthorize({
      keyFilename: keyFilename(),
      impersonate: READER,
      iamEndpoint: url,
    });
    expect(await authorize?.()).toMatchObject({
      Authorization: 'Bearer impersonated',
    });
    expect(asked).toMatchObject([
      { url: '/token' },
      {
        url: `/v1/projects/-/serviceAccounts/${READER}:generateAccessToken`,
        authorization: 'Bearer federated',
        body: expect.stringMatching(/cloud-platform\.read-only/),
      },
    ]);
  });

  it('fails where there is no key file, and works once it is there', async () => {
    folder.setContent({});
    const authorize = createAuthorize({ keyFilename: keyFilename() });
    await expect(authorize?.()).rejects.toThrow(/credentials\.json/);
  });

  it('sends no credentials over plain http', () => {
    expect(createAuthorize({ endpoint: 'http://localhost:8080' })).toBe(
      undefined,
    );
    expect(createAuthorize({ endpoint: 'https://localhost' })).toBeDefined();
  });
});
