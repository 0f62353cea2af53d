import { ConflictError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { TestSource } from '../__testUtils__/TestSource';
import { SourceWatcher } from './SourceWatcher';

const WAITS = {
  listen: 60_000,
  restart: 1,
  mostBackOff: 4,
  quiet: 5,
  mostQuiet: 20,
  retry: 1,
};

/** A source that is watched the way the test says, one turn after the other; the last turn listens until it is told to stop. */
function watched(...turns: Array<() => AsyncIterable<void>>) {
  const stopping = new AbortController();
  const source = Object.assign(new TestSource(), {
    turns: 0,
    watch({ signal }: { signal: AbortSignal }): AsyncIterable<void> {
      const turn = turns[source.turns++];
      return turn ? turn() : listenTo(signal);
    },
  });
  /** Answers of the scheduler; it takes the request where there is none. */
  const refusals: Error[] = [];
  const asked: string[] = [];
  const logger = mockServices.logger.mock();
  const watcher = new SourceWatcher({
    requestPoll: async ({ id }) => {
      asked.push(id);
      const refusal = refusals.shift();
      if (refusal) throw refusal;
    },
    logger,
    waits: WAITS,
  });
  return {
    asked,
    refusals,
    logger,
    source,
    stop: () => stopping.abort(),
    ended: watcher.watch(source, stopping.signal),
    listening: () => until(() => source.turns > turns.length),
  };
}

async function* listenTo(signal: AbortSignal): AsyncIterable<void> {
  yield* [];
  await new Promise(resolve =>
    signal.addEventListener('abort', resolve, { once: true }),
  );
}

async function* changes(count: number): AsyncIterable<void> {
  for (let n = 0; n < count; n++) yield;
}

async function* broken(message: string): AsyncIterable<void> {
  yield* [];
  throw new Error(message);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

describe('a source that says when something has changed', () => {
  it('is read once for many changes that come together', async () => {
    const { asked, ended, stop, listening } = watched(() => changes(100));
    await listening();
    await until(() => asked.length > 0);
    stop();
    await ended;
    expect(asked).toEqual(['test/one']);
  });

  it('is read although it never falls quiet', async () => {
    const { asked, ended, stop } = watched(async function* chatter() {
      for (;;) {
        await new Promise(resolve => setTimeout(resolve, 1));
        yield;
      }
    });
    await until(() => asked.length > 1);
    stop();
    await ended;
    expect(asked.length).toBeGreaterThan(1);
  });

  it('is read again after a reading that was under way, which may have missed the change', async () => {
    const { asked, refusals, ended, stop, listening, logger } = watched(() =>
      changes(1),
    );
    refusals.push(new ConflictError('runs'), new ConflictError('runs'));
    await listening();
    await until(() => asked.length === 3);
    stop();
    await ended;
    expect(asked).toHaveLength(3);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('is watched again after a failure, which is told, and its changes still count', async () => {
    const { asked, ended, stop, listening, logger } = watched(
      () => broken('The cluster closed the connection.'),
      () => broken('The cluster closed the connection.'),
      () => changes(1),
    );
    await listening();
    await until(() => asked.length > 0);
    stop();
    await ended;
    expect(asked).toEqual(['test/one']);
    expect(logger.warn.mock.calls).toEqual(
      Array(2).fill([
        'test/one could not be watched: The cluster closed the connection. It is tried again, and read on its schedule in the meantime.',
      ]),
    );
  });

  it('is listened to on, when the scheduler refuses for another reason', async () => {
    const { asked, refusals, ended, stop, listening, logger } = watched(
      () => changes(1),
      async function* later() {
        await until(() => asked.length === 1);
        yield;
      },
    );
    refusals.push(new Error('the database is away'));
    await listening();
    await until(() => asked.length === 2);
    stop();
    await ended;
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('is let go when the signal is given, even where it does not listen to it', async () => {
    const { ended, stop, source } = watched(async function* deaf() {
      yield* [];
      await new Promise(() => {});
    });
    await until(() => source.turns === 1);
    stop();
    await ended;
    expect(source.turns).toBe(1);
  });

  it('is let go when the turn is over, after the last change was passed on', async () => {
    const source = Object.assign(new TestSource(), {
      watch: () =>
        (async function* oneChange() {
          yield;
          await new Promise(() => {});
        })(),
    });
    const asked: string[] = [];
    await new SourceWatcher({
      requestPoll: async ({ id }) => void asked.push(id),
      logger: mockServices.logger.mock(),
      waits: { ...WAITS, listen: 20, quiet: 40, mostQuiet: 80 },
    }).watch(source, new AbortController().signal);
    expect(asked).toEqual(['test/one']);
  });
});
