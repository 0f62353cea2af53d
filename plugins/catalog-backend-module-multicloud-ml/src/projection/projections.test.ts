import { mockServices } from '@backstage/backend-test-utils';
import {
  EVENT_PROJECTIONS_CHANGED,
  projectionRefreshKey,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ProjectionReader } from './ProjectionReader';
import { ProjectionRefresher } from './ProjectionRefresher';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const refs = (count: number, prefix = 'm') =>
  Array.from({ length: count }, (_, i) => `component:default/${prefix}${i}`);

describe('ProjectionReader', () => {
  function readerOf(answer: () => Promise<Array<{ entityRef: string }>>) {
    const asked: string[][] = [];
    const recovered: string[][] = [];
    const logger = mockServices.logger.mock();
    const reader = new ProjectionReader({
      client: {
        getProjections: async entityRefs => {
          asked.push([...entityRefs]);
          return answer();
        },
        listRegistrations: async () => ({
          changes: [],
          refused: [],
          more: false,
        }),
        yieldRegistration: async () => {},
      },
      logger,
      onRecovered: entityRefs => recovered.push(entityRefs),
    });
    const read = async (...entityRefs: string[]) => {
      const answers = Promise.all(entityRefs.map(ref => reader.read(ref)));
      await jest.advanceTimersByTimeAsync(20);
      return answers;
    };
    return { reader, read, asked, recovered, logger };
  }

  it('asks once for models that are processed at once, and tells "not assessed" from "not known"', async () => {
    const known = { entityRef: 'component:default/m0' };
    const { read, asked } = readerOf(async () => [known]);
    expect(await read(...refs(3))).toEqual([known, 'none', 'none']);
    expect(asked).toEqual([refs(3)]);
  });

  it('asks ahead for what is registered, and does not ask again for what is not assessed', async () => {
    const known = { entityRef: 'component:default/m0' };
    const { reader, read, asked } = readerOf(async () => [known]);
    await reader.lookAhead(refs(250));
    expect(asked.map(batch => batch.length)).toEqual([200, 50]);
    const events = mockServices.events();
    await reader.follow(events);
    await events.publish({
      topic: EVENT_PROJECTIONS_CHANGED,
      eventPayload: { entityRefs: ['component:default/m1'] },
    });
    expect(await read(...refs(4))).toEqual([known, 'none', 'none', 'none']);
    expect(asked[2]).toEqual(refs(2));
    // Once only: by the next time it may be assessed.
    await read('component:default/m2');
    expect(asked[3]).toEqual(['component:default/m2']);
  });

  it('does not rely for long on what it asked ahead, nor on a backend that failed', async () => {
    let down = false;
    const { reader, read, asked } = readerOf(async () => {
      if (down) {
        throw new Error('refused');
      }
      return [];
    });
    await reader.lookAhead(['a']);
    await jest.advanceTimersByTimeAsync(11 * 60_000);
    expect(await read('a')).toEqual(['none']);
    expect(asked).toHaveLength(2);
    down = true;
    await reader.lookAhead(['b']);
    expect(await read('b')).toEqual(['unreachable']);
  });

  it('leaves a backend alone that failed, warns once, and hands over what was missed when it answers', async () => {
    let down = true;
    const { read, asked, recovered, logger } = readerOf(async () => {
      if (down) {
        throw new Error('refused');
      }
      return [];
    });
    expect(await read('a', 'b')).toEqual(['unreachable', 'unreachable']);
    expect(await read('c')).toEqual(['unreachable']);
    expect(asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await read('d')).toEqual(['unreachable']);
    expect(asked).toHaveLength(2);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    down = false;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await read('e')).toEqual(['none']);
    expect(recovered).toEqual([['a', 'b', 'c', 'd']]);
  });
});

describe('ProjectionRefresher', () => {
  async function refresherOf(refreshesPerSecond: number) {
    const events = mockServices.events();
    const refreshed: string[][] = [];
    let failures = 0;
    const refresher = new ProjectionRefresher({
      events,
      logger: mockServices.logger.mock(),
      refreshesPerSecond,
    });
    await refresher.connect({
      applyMutation: async () => {},
      refresh: async ({ keys }) => {
        if (failures-- > 0) {
          throw new Error('database is locked');
        }
        refreshed.push(keys);
      },
    });
    return {
      refreshed,
      refresher,
      changed: (entityRefs: unknown) =>
        events.publish({
          topic: EVENT_PROJECTIONS_CHANGED,
          eventPayload: { entityRefs },
        }),
      fail(times: number) {
        failures = times;
      },
    };
  }

  it('refreshes in chunks of at most 100, at the rate, the newest change first', async () => {
    const { refreshed, changed } = await refresherOf(40);
    await changed(refs(95));
    await changed(['component:default/new', 'component:default/m0']);
    expect(refreshed).toEqual([refs(95).slice(55).map(projectionRefreshKey)]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(refreshed[1].slice(-2)).toEqual([
      projectionRefreshKey('component:default/new'),
      projectionRefreshKey('component:default/m0'),
    ]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(refreshed.map(keys => keys.length)).toEqual([40, 40, 16]);
    expect(new Set(refreshed.flat()).size).toBe(96);
  });

  it('lets a fleet wait while it is being added, but not for ever', async () => {
    const { refreshed, changed } = await refresherOf(1_000);
    await changed(refs(150));
    await jest.advanceTimersByTimeAsync(14_000);
    await changed(refs(50, 'later'));
    await jest.advanceTimersByTimeAsync(14_900);
    expect(refreshed).toEqual([]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(new Set(refreshed.flat()).size).toBe(200);

    refreshed.length = 0;
    await changed(refs(150));
    for (let second = 0; second < 118; second += 2) {
      await jest.advanceTimersByTimeAsync(2_000);
      await changed(['component:default/again']);
    }
    expect(refreshed).toEqual([]);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(refreshed.length).toBeGreaterThan(0);
  });

  it('tries again what failed, and ignores what it cannot read', async () => {
    const { refreshed, changed, fail } = await refresherOf(1_000);
    fail(1);
    await changed(refs(3));
    await changed('not a list');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(refreshed).toEqual([refs(3).map(projectionRefreshKey)]);
  });

  it('keeps to the rate across events, and stops when told', async () => {
    const { refreshed, changed, refresher } = await refresherOf(1);
    await changed(['a']);
    await jest.advanceTimersByTimeAsync(100);
    await changed(['b']);
    expect(refreshed).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(refreshed).toHaveLength(2);
    refresher.stop();
    await changed(['c']);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(refreshed).toHaveLength(2);
  });
});
