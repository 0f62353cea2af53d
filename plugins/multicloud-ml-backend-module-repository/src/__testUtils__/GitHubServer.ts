import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { archiveOf } from './archiveOf';
import type { Files } from './InMemoryHost';

/** Answers a request in place of the server. */
export type Fault = (req: IncomingMessage, res: ServerResponse) => void;

/**
 * The part of GitHub's REST API that reading a tree takes, for a loopback host: the repository, the status of a commit,
 * and its archive. Asks for a token.
 */
export class GitHubServer {
  static readonly token = 'ghp_synthetic_0123456789';
  readonly repositories = new Map<string, { sha: string; files: Files }>();
  readonly requests: string[] = [];
  /** By path of a request. */
  fault: { matches: RegExp; does: Fault } | undefined;

  private constructor(private readonly server: Server, readonly host: string) {}

  static async start(): Promise<GitHubServer> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const github = new GitHubServer(server, `127.0.0.1:${port}`);
    server.on('request', (req, res) => github.handle(req, res));
    return github;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  /** `integrations` of a configuration that reads from here. */
  get integrations() {
    return {
      github: [
        {
          host: this.host,
          apiBaseUrl: `http://${this.host}/api/v3`,
          token: GitHubServer.token,
        },
      ],
    };
  }

  private handle(req: IncomingMessage, res: ServerResponse): void {
    const url = req.url ?? '/';
    this.requests.push(url);
    if (this.fault?.matches.test(url)) {
      this.fault.does(req, res);
      return;
    }
    const [, name, rest] =
      /^\/api\/v3\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(url) ?? [];
    const repository = this.repositories.get(name);
    if (!req.headers.authorization?.endsWith(GitHubServer.token)) {
      res.writeHead(401).end('{"message":"Bad credentials"}');
    } else if (!repository) {
      res.writeHead(404).end('{"message":"Not Found"}');
    } else if (rest === undefined) {
      res.end(JSON.stringify({ default_branch: 'main' }));
    } else if (rest.startsWith('/commits/main/status')) {
      res.end(
        JSON.stringify({
          sha: repository.sha,
          repository: {
            archive_url: `http://${this.host}/api/v3/repos/${name}/{archive_format}{/ref}`,
          },
        }),
      );
    } else if (rest === `/tarball/${repository.sha}`) {
      res.end(archiveOf(repository.files));
    } else {
      res.writeHead(404).end('{"message":"Not Found"}');
    }
  }
}
