import { tmpdir } from 'node:os';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  type CostSource,
  costSourcesExtensionPoint,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { multicloudMlModuleFocus } from './module';

const start = async (focus: object) => {
  const sources: CostSource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        costSourcesExtensionPoint,
        { addCostSource: (...added: CostSource[]) => sources.push(...added) },
      ],
    ],
    features: [
      multicloudMlModuleFocus,
      mockServices.rootConfig.factory({
        data: { multicloudMl: { costs: { sources: { focus } } } },
      }),
    ],
  });
  await backend.stop();
  return sources;
};

describe('multicloudMlModuleFocus', () => {
  it('adds one cost source for each place', async () => {
    const sources = await start({
      aws: { path: tmpdir(), schedule: { frequency: 'PT3H', timeout: 'PT1H' } },
      azure: { path: tmpdir(), limits: { memoryMegabytes: 1024 } },
    });
    expect(sources.map(({ id, type }) => [id, type])).toEqual([
      ['focus/aws', 'focus'],
      ['focus/azure', 'focus'],
    ]);
    expect(sources[0].schedule).toMatchObject({ timeout: { hours: 1 } });
    expect(sources[1].schedule).toMatchObject({ frequency: { hours: 1 } });
  });

  it.each([
    [{ aws: {} }, /multicloudMl\.costs\.sources\.focus\.aws needs exactly one/],
    [
      { aws: { path: '/x', limits: { memoryMegabytes: 1 } } },
      /memoryMegabytes/,
    ],
    [{ aws: { path: '/x', limits: { memory: 1 } } }, /memory/],
    [{ aws: { path: '/x', format: 'csv' } }, /aws\.format is not an option/],
  ])('refuses %j', async (focus, message) => {
    await expect(start(focus)).rejects.toThrow(message);
  });
});
