import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { list } from '../__testUtils__/collect';
import { createSource } from '../__testUtils__/createSource';

/** A message of the server: its kind, its length, its content (PostgreSQL, "Message Formats"). */
function message(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

const ASK_FOR_PASSWORD = message('R', Buffer.from([0, 0, 0, 3]));
const WRONG_PASSWORD = message(
  'E',
  Buffer.from(
    'SFATAL\0C28P01\0Mpassword authentication failed for user "reader"\0\0',
  ),
);

describe('a wrong password', () => {
  const seen: string[] = [];
  let server: Server;
  let port: number;

  beforeAll(async () => {
    // Servers of tests often trust everybody; this one speaks as far as the login, and refuses it.
    server = createServer(socket => {
      let asked = false;
      socket.on('error', () => {});
      socket.on('data', data => {
        seen.push(data.toString('latin1'));
        if (asked) {
          socket.end(WRONG_PASSWORD);
        } else {
          socket.write(ASK_FOR_PASSWORD);
        }
        asked = true;
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });

  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  it.each([
    [
      'options',
      () => ({
        host: '127.0.0.1',
        port,
        user: 'reader',
        password: 'letmein-7',
        database: 'finops',
      }),
    ],
    [
      'a connection string',
      () => ({
        connectionString: `postgresql://reader:letmein-7@127.0.0.1:${port}/finops`,
      }),
    ],
  ])('in %s is told, and not repeated', async (_, postgres) => {
    const source = createSource({
      engine: 'postgres',
      table: 'finops.focus',
      postgres: postgres(),
    });
    const failure = await list(source).catch(error => error);
    expect(failure.message).toMatch(
      /refused the login: password authentication failed for user "reader"; check user and password/,
    );
    expect(
      [failure.message, failure.stack, String(failure.cause)].join(),
    ).not.toContain('letmein');
    expect(seen.join()).toContain('letmein-7');
  });
});
