import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createFetch } from './createFetch';

const describeWithOpenssl = hasOpenssl() ? describe : describe.skip;

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(
      'SKIPPED-PART: a certificate authority of one’s own: install openssl\n',
    );
    return false;
  }
}

describeWithOpenssl('createFetch', () => {
  const folder = createMockDirectory();
  let server: Server;
  let url: string;

  beforeAll(async () => {
    execFileSync(
      'openssl',
      // prettier-ignore
      [
        'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2',
        '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
        '-keyout', folder.resolve('key.pem'), '-out', folder.resolve('ca.pem'),
      ],
      { stdio: 'ignore' },
    );
    server = createServer(
      {
        key: readFileSync(folder.resolve('key.pem')),
        cert: readFileSync(folder.resolve('ca.pem')),
      },
      (req, res) => {
        res.writeHead(req.url === '/gone' ? 204 : 200, { 'retry-after': '7' });
        res.end(JSON.stringify(req.headers));
      },
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `https://localhost:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('trusts that authority, which nobody else does', async () => {
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    const trusted = createFetch(readFileSync(folder.resolve('ca.pem'), 'utf8'));
    try {
      const answer = await trusted.fetch(new URL(url), {
        headers: { authorization: 'Bearer a' },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('retry-after')).toBe('7');
      expect(await answer.json()).toMatchObject({ authorization: 'Bearer a' });
      expect((await trusted.fetch(`${url}/gone`)).status).toBe(204);
    } finally {
      await trusted.close();
    }
  });

  it('ends when it is told to', async () => {
    const { fetch: trusting, close } = createFetch(
      readFileSync(folder.resolve('ca.pem'), 'utf8'),
    );
    await expect(
      trusting(url, { signal: AbortSignal.abort(new Error('enough')) }),
    ).rejects.toThrow('enough');
    await close();
  });
});
