import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const reviewSchema = z.object({
  spec: z.object({ token: z.string().optional(), user: z.string().optional() }),
});

/**
 * What a Kubernetes API server of extensions asks the core of the cluster: whose a token is, what somebody may do, and
 * which Services there are.
 */
export class CoreApi {
  private constructor(readonly url: string, private readonly server: Server) {}

  static async start(token: string): Promise<CoreApi> {
    const server = createServer(async (req, res) => {
      const { pathname, searchParams } = new URL(req.url ?? '/', 'http://core');
      const answer = (body: object) => {
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end(JSON.stringify(body));
      };
      if (req.method === 'POST') {
        const asked: object = JSON.parse(await text(req));
        const { spec } = reviewSchema.parse(asked);
        const ours = spec.token === token;
        answer({
          ...asked,
          status: pathname.endsWith('/tokenreviews')
            ? { authenticated: ours, ...(ours && { user: { username: 'us' } }) }
            : { allowed: spec.user === 'us' },
        });
      } else if (searchParams.get('watch')) {
        res.writeHead(200, { 'content-type': 'application/json' });
        res.flushHeaders();
      } else {
        answer({
          kind: 'ServiceList',
          apiVersion: 'v1',
          metadata: { resourceVersion: '1' },
          items: [],
        });
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return new CoreApi(
      `http://127.0.0.1:${typeof address === 'object' && address?.port}`,
      server,
    );
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}
