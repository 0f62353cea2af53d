import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  costSourcesExtensionPoint,
  type CostSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import multicloudMlModuleCostCsv from '.';

async function sourcesOf(csv?: object): Promise<CostSource[]> {
  const sources: CostSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        costSourcesExtensionPoint,
        { addCostSource: (...added) => void sources.push(...added) },
      ],
    ],
    features: [
      multicloudMlModuleCostCsv,
      mockServices.rootConfig.factory({
        data: { multicloudMl: { costs: { sources: { csv } } } },
      }),
    ],
  });
  return sources;
}

it('adds one source for each configured file', async () => {
  const sources = await sourcesOf({
    hanoi: { path: 'hanoi.csv' },
    jakarta: {
      path: 'jakarta.csv',
      schedule: { frequency: { hours: 6 }, timeout: { minutes: 1 } },
    },
  });
  expect(sources.map(({ id, schedule }) => [id, schedule.frequency])).toEqual([
    ['csv/hanoi', { minutes: 5 }],
    ['csv/jakarta', { hours: 6 }],
  ]);
});

it('does nothing until it is configured', async () => {
  await expect(sourcesOf()).resolves.toEqual([]);
});

it.each([
  [{ hanoi: {} }, /hanoi\.path: must be the path of a CSV file/],
  [
    { hanoi: { path: 'a.csv', delimiter: ';' } },
    /hanoi\.delimiter is not an option/,
  ],
])('refuses %j', async (csv, message) => {
  await expect(sourcesOf(csv)).rejects.toThrow(message);
});
