import { createConnection, createServer } from 'node:net';

/** Whether something answers on a port of this machine, on IPv4 or IPv6. */
export async function isTaken(port) {
  const answers = ['127.0.0.1', '::1'].map(
    host =>
      new Promise(resolve => {
        const socket = createConnection({ host, port });
        socket.setTimeout(1_000, () => socket.destroy());
        socket.on('connect', () => {
          resolve(true);
          socket.destroy();
        });
        socket.on('error', () => resolve(false));
        socket.on('close', () => resolve(false));
      }),
  );
  return (await Promise.all(answers)).includes(true);
}

/** A port of the loopback interface that nobody uses at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
