import { ConfigReader } from '@backstage/config';
import { readModelSettings } from './readModelSettings';

const entity = (kind: string, type: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'm' },
  spec: { type },
});

describe('readModelSettings', () => {
  it('takes ml-model components and ml-model or ai-model resources for models', () => {
    const { isModel } = readModelSettings(new ConfigReader({}));
    expect(
      [
        entity('Component', 'ml-model'),
        entity('Resource', 'ml-model'),
        entity('Resource', 'ai-model'),
        entity('Component', 'ai-model'),
        entity('Component', 'service'),
        entity('API', 'ml-model'),
      ].map(isModel),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('takes a filter of its own instead', () => {
    const { isModel } = readModelSettings(
      new ConfigReader({
        multicloudMl: {
          models: { filter: { kind: 'Component', 'spec.type': 'llm' } },
        },
      }),
    );
    expect(isModel(entity('Component', 'llm'))).toBe(true);
    expect(isModel(entity('Component', 'ml-model'))).toBe(false);
  });

  it.each([
    [{ models: { refreshesPerSecond: 0 } }, 'models.refreshesPerSecond: 0'],
    [{ models: { filter: 'ml-model' } }, 'models.filter'],
    [{ models: { filter: { kind: { $near: 'Component' } } } }, 'models.filter'],
  ])('stops start-up at %j', (multicloudMl, named) => {
    expect(() => readModelSettings(new ConfigReader({ multicloudMl }))).toThrow(
      named,
    );
  });
});
