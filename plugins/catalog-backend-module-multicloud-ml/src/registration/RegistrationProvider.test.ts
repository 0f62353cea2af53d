import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { registeredOf } from '../__testUtils__/componentOf';
import type { MulticloudMlClient } from '../backend/MulticloudMlClient';
import { parseRegistrations } from '../backend/responses';
import { RegistrationProvider } from './RegistrationProvider';

/** A feed of `size` registrations, of which every tenth is withdrawn, and a catalog that keeps what it is told. */
async function providerOf(size: number) {
  const asked: number[] = [];
  const mutations: EntityProviderMutation[] = [];
  const inCatalog = new Set<string>();
  const feed = Array.from({ length: size }, (_, index) => ({
    sequence: index + 1,
    entityRef: `component:default/m${index}`,
    entity: index % 10 === 0 ? undefined : registeredOf(`m${index}`),
  }));
  let failAfter = Infinity;
  const client: Pick<MulticloudMlClient, 'listRegistrations'> = {
    async listRegistrations({ after, limit }) {
      asked.push(after);
      if (after >= failAfter) {
        throw new Error('down');
      }
      const items = feed.filter(({ sequence }) => sequence > after);
      return parseRegistrations({
        items: items.slice(0, limit),
        ...(items.length > limit && { next: items[limit - 1].sequence }),
      });
    },
  };
  const start = async () => {
    const provider = new RegistrationProvider({
      client: {
        ...client,
        getProjections: async () => [],
        yieldRegistration: async () => {},
      },
      projections: { lookAhead: async () => {} },
      events: mockServices.events(),
      scheduler: mockServices.scheduler(),
      logger: mockServices.logger.mock(),
    });
    await provider.connect({
      refresh: async () => {},
      applyMutation: async mutation => {
        mutations.push(mutation);
        if (mutation.type === 'delta') {
          mutation.added.forEach(({ entity }) =>
            inCatalog.add(stringifyEntityRef(entity)),
          );
          mutation.removed.forEach(removed =>
            inCatalog.delete('entityRef' in removed ? removed.entityRef : ''),
          );
        }
      },
    });
    return provider;
  };
  return {
    start,
    asked,
    mutations,
    inCatalog,
    feed,
    failAfter(sequence: number) {
      failAfter = sequence;
    },
  };
}

describe('RegistrationProvider', () => {
  it('applies everything in pages, then only what changed, and all again after a restart', async () => {
    const world = await providerOf(2_500);
    const provider = await world.start();
    await provider.pull();
    expect(world.inCatalog.size).toBe(2_250);
    expect(world.mutations.map(({ type }) => type)).toEqual([
      'delta',
      'delta',
      'delta',
    ]);

    await provider.pull();
    expect(world.asked).toEqual([0, 1_000, 2_000, 2_500]);
    expect(world.mutations).toHaveLength(3);

    const restarted = await world.start();
    await restarted.pull();
    expect(world.asked.slice(4)).toEqual([0, 1_000, 2_000]);
    expect(world.inCatalog.size).toBe(2_250);
  });

  it('goes on where the backend failed, and removes nothing for it', async () => {
    const world = await providerOf(2_500);
    const provider = await world.start();
    world.failAfter(1_000);
    await expect(provider.pull()).rejects.toThrow('down');
    await provider.pullQuietly();
    expect(world.inCatalog.size).toBe(900);

    world.failAfter(Infinity);
    await provider.pull();
    expect(world.inCatalog.size).toBe(2_250);
  });

  it('reads once more for all who ask while it reads', async () => {
    const world = await providerOf(10);
    const provider = await world.start();
    await Promise.all([1, 2, 3, 4].map(() => provider.pull()));
    expect(world.asked.length).toBeLessThanOrEqual(2);
  });

  it('lets the last word on an entity count', async () => {
    const world = await providerOf(2);
    world.feed.push({ ...world.feed[1], sequence: 3, entity: undefined });
    const provider = await world.start();
    await provider.pull();
    expect(world.inCatalog).toEqual(new Set());
  });
});
