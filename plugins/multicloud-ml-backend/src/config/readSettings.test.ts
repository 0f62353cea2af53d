import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readSettings } from './readSettings';

const read = (multicloudMl?: JsonObject) =>
  readSettings(
    mockServices.rootConfig({ data: multicloudMl ? { multicloudMl } : {} }),
  );

describe('settings', () => {
  it('have a default for everything', () => {
    const settings = read();
    expect(settings.staleAfterHours).toBe(24);
    expect(settings.profiles.size).toBe(0);
    expect(settings.sites.find('aws', 'ap-southeast-1')?.country).toBe('SG');
  });

  it('take profiles, sites and hours', () => {
    const settings = read({
      staleAfterHours: 6,
      profiles: { paved: { pipeline: { orchestrator: 'kubeflow' } } },
      sites: [
        {
          provider: 'on-prem',
          region: 'hcmc-dc1',
          title: 'Ho Chi Minh City',
          country: 'VN',
          latitude: 10.78,
          longitude: 106.7,
        },
      ],
    });
    expect(settings.staleAfterHours).toBe(6);
    expect(settings.profiles.get('paved')).toEqual({
      pipeline: { orchestrator: 'kubeflow' },
    });
    expect(settings.sites.find('on-prem', 'hcmc-dc1')?.country).toBe('VN');
  });

  it('change their version whenever they could change a grade', () => {
    const versions = [
      read(),
      read({ staleAfterHours: 6 }),
      read({ profiles: { a: { stateless: true } } }),
      read({ profiles: { a: { stateless: false } } }),
      read({ standard: { leastCoverage: 50 } }),
    ].map(settings => settings.version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(read().version).toBe(versions[0]);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['a Standard', { standard: { weights: { P1: 99 } } }, /100/],
    [
      'a profile',
      { profiles: { paved: { pipeline: 'kubeflow' } } },
      /profile "paved".*multicloudMl\.profiles\.paved\.pipeline/,
    ],
    [
      'a model filter',
      { models: { filter: { $some: 'thing' } } },
      /multicloudMl\.models\.filter/,
    ],
    ['hours', { staleAfterHours: -1 }, /staleAfterHours/],
    ['a site', { sites: [{ provider: 'on-prem' }] }, /sites\[0\]\.region/],
  ])('stop start-up on %s that makes no sense', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
