import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server, encrypted or not, that can be cut and mended. */
export class TcpRelay {
  readonly #sockets = new Set<Socket>();
  #open = true;

  private constructor(readonly url: string, private readonly server: Server) {}

  static async start(port: string): Promise<TcpRelay> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const relay = new TcpRelay(
      `https://127.0.0.1:${typeof address === 'object' && address?.port}`,
      server,
    );
    server.on('connection', from => {
      if (!relay.#open) {
        from.destroy();
        return;
      }
      const to = connect(Number(port), '127.0.0.1');
      for (const socket of [from, to]) {
        relay.#sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => relay.#sockets.delete(socket));
      }
      from.pipe(to).pipe(from);
    });
    return relay;
  }

  cut(): void {
    this.#open = false;
    this.#sockets.forEach(socket => socket.destroy());
  }

  mend(): void {
    this.#open = true;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise(resolve => this.server.close(resolve));
  }
}
