import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import { EVENT_ENTITY_PROCESSED } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { testParts } from '../__testUtils__/testParts';
import { subscribeToHints } from './subscribeToHints';

jest.setTimeout(60_000);
const databases = testDatabases();
const SCORING = 'component:default/scoring';
const RANKING = 'component:default/ranking';

describe.each(databases.eachSupportedId())('catalog hints on %s', id => {
  // The database has clocks of its own, so only the timers are taken, and only once it is ready.
  afterEach(() => jest.useRealTimers());

  async function start() {
    const parts = await testParts(await databases.init(id), {
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', BOUND),
      ],
    });
    await parts.catalogSync.reconcile();
    const events = DefaultEventsService.create({
      logger: mockServices.logger.mock(),
    });
    const reads: Array<{ refs: string[]; done: Promise<void> }> = [];
    const hooks: Array<() => void | Promise<void>> = [];
    await subscribeToHints(
      {
        events,
        lifecycle: {
          ...mockServices.lifecycle.mock(),
          addShutdownHook: hook => void hooks.push(hook),
        },
      },
      {
        readAgain: refs => {
          const done = parts.catalogSync.readAgain(refs);
          reads.push({ refs, done });
          return done;
        },
      },
    );
    parts.catalog.service.getEntitiesByRefs.mockClear();
    jest.useFakeTimers({
      now: Date.now(),
      doNotFake: [
        'nextTick',
        'setImmediate',
        'queueMicrotask',
        'Date',
        'performance',
        'hrtime',
        'setInterval',
        'clearInterval',
      ],
    });
    return {
      ...parts,
      reads,
      shutDown: () => Promise.all(hooks.map(hook => hook())),
      hint: (payload: unknown) =>
        events.publish({
          topic: EVENT_ENTITY_PROCESSED,
          eventPayload: payload,
        }),
      /** Lets the clock run, and then every read that it began come to its end. */
      wait: async (ms: number) => {
        jest.advanceTimersByTime(ms);
        await Promise.all(reads.map(read => read.done));
      },
      proved: async (entityRef: string) =>
        (
          await parts
            .knex('assessments')
            .where({ entity_ref: entityRef })
            .first()
        )?.proved,
    };
  }

  const edited = () => [
    ...GROUPS,
    model('scoring', 'fraud', { ...BOUND, tier: 'T1' }, { etag: 'second' }),
    model('ranking', 'growth', PORTABLE, { etag: 'second' }),
  ];

  it('have an edited model assessed without a reconcile, and it alone', async () => {
    const { catalog, hint, wait, proved, published } = await start();
    const before = [await proved(SCORING), await proved(RANKING)];
    published.length = 0;
    catalog.entities = edited();
    await hint({ entityRef: SCORING });
    await wait(1_000);

    expect(await proved(SCORING)).toBeLessThan(before[0]);
    expect(await proved(RANKING)).toBe(before[1]);
    expect(published).toEqual([
      {
        topic: 'multicloud-ml.projections-changed',
        payload: { entityRefs: [SCORING] },
      },
    ]);
  });

  it('find with the second look what the catalog had not written by the first', async () => {
    const { catalog, hint, wait, proved } = await start();
    const before = await proved(SCORING);
    await hint({ entityRef: SCORING });
    await wait(1_000);
    expect(await proved(SCORING)).toBe(before);
    catalog.entities = edited();
    await wait(4_000);
    expect(await proved(SCORING)).toBeLessThan(before);
  });

  it('have a model forgotten that left the catalog', async () => {
    const { catalog, hint, wait, proved } = await start();
    catalog.entities = [...GROUPS];
    await hint({ entityRef: SCORING });
    await wait(1_000);
    expect(await proved(SCORING)).toBeUndefined();
    expect(await proved(RANKING)).toBeDefined();
  });

  it('make one read of a burst, and one second look', async () => {
    const { catalog, hint, wait, reads } = await start();
    for (let n = 0; n < 100; n++) {
      await hint({ entityRef: SCORING });
    }
    await hint({ entityRef: RANKING });
    expect(reads).toEqual([]);
    await wait(1_000);
    expect(reads.map(read => read.refs)).toEqual([[SCORING, RANKING]]);
    expect(catalog.service.getEntitiesByRefs).toHaveBeenCalledTimes(1);

    await wait(60_000);
    expect(reads.map(read => read.refs)).toEqual([
      [SCORING, RANKING],
      [SCORING, RANKING],
    ]);
    expect(catalog.service.getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it('are left alone when they name nothing, and when the backend stops', async () => {
    const { hint, wait, reads, shutDown } = await start();
    for (const payload of [
      undefined,
      {},
      { entityRef: '' },
      { entityRef: 7 },
    ]) {
      await hint(payload);
    }
    await wait(60_000);
    expect(reads).toEqual([]);

    await hint({ entityRef: SCORING });
    await shutDown();
    await wait(60_000);
    expect(reads).toEqual([]);
  });
});
