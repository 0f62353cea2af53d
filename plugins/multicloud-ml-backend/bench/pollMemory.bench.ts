/**
 * The memory of a poll of 10,000 models against the number of pages that they come in. Start it with
 * `yarn bench pollMemory`; it needs `--expose-gc`, which that gives.
 */
import { mockServices } from '@backstage/backend-test-utils';
import { createStandard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSourceEvent } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { InventoryStore } from '../src/inventory/InventoryStore';
import { Poller } from '../src/inventory/Poller';
import { ScopeStore } from '../src/inventory/ScopeStore';
import { JoinStore } from '../src/joins/JoinStore';
import { Joiner } from '../src/joins/Joiner';
import { OwnRefs } from '../src/joins/OwnRefs';
import { openDatabases } from './openDatabases';

const MODELS = 10_000;
const PAGES = [1_000, 100, 10];

function heapMegabytes(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** Synthetic models, and what is on the heap while they are handed over. */
async function* pagesOf(
  pages: number,
  look: () => void,
): AsyncGenerator<ModelSourceEvent> {
  const size = MODELS / pages;
  for (let page = 0; page < pages; page++) {
    yield {
      kind: 'models',
      scope: 'all',
      models: Array.from({ length: size }, (_, at) => {
        const name = `model-${page * size + at}`;
        return {
          externalId: name,
          name,
          description: 'synthetic '.repeat(20),
          facts: { tier: 'T2', artifact: { format: 'onnx' } },
          deployments: [
            {
              externalId: `${name}/live`,
              provider: 'aws',
              region: 'eu-west-1',
            },
          ],
        };
      }),
    };
    if (page % Math.ceil(pages / 10) === 0) {
      look();
    }
  }
  yield { kind: 'scope-complete', scope: 'all' };
}

async function main(): Promise<void> {
  console.log(
    'What a poll of 10,000 models adds to the heap at most, after garbage collection. Wanted: flat in the number of pages.\n',
  );
  console.log('| database | pages | models a page | added at most |');
  console.log('|---|--:|--:|--:|');
  for await (const { name, knex } of openDatabases()) {
    for (const pages of PAGES) {
      await knex('inventory_models').delete();
      await knex('inventory_deployments').delete();
      const joiner = new Joiner(
        knex,
        new JoinStore(knex),
        new OwnRefs(knex, { byRefs: async () => new Map() }, []),
        [],
      );
      const poller = new Poller(
        new InventoryStore(knex),
        new ScopeStore(knex),
        joiner,
        {
          standard: createStandard(),
          clock: () => new Date(),
          logger: mockServices.rootLogger(),
        },
      );
      const before = heapMegabytes();
      let most = before;
      await poller.poll(
        {
          id: 'bench/all',
          type: 'bench',
          schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
          defaultOwner: 'group:default/platform',
          register: false,
          poll: () =>
            pagesOf(pages, () => {
              most = Math.max(most, heapMegabytes());
            }),
        },
        new AbortController().signal,
      );
      console.log(
        `| ${name} | ${pages} | ${MODELS / pages} | ${(most - before).toFixed(
          1,
        )} MB |`,
      );
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
