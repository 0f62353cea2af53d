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

  it('take accounts, rates and what the catalog shows of cost', () => {
    expect(read().costs).toEqual({
      accounts: {},
      rates: [],
      annotation: true,
      staleAfterDays: 4,
      tagKeys: expect.arrayContaining(['multicloud-ml.io/model']),
    });
    const costs = {
      accounts: { '111122223333': 'Risk-ML', 'proj-1': 'group:sea/ops' },
      rates: [{ month: '2026-11', from: 'usd', to: 'SGD', rate: 1.31 }],
      annotation: false,
      staleAfterDays: 2,
    };
    expect(read({ costs }).costs).toMatchObject({
      ...costs,
      accounts: {
        '111122223333': 'group:default/risk-ml',
        'proj-1': 'group:sea/ops',
      },
      rates: [{ month: '2026-11', from: 'USD', to: 'SGD', rate: '1.31' }],
    });
  });

  it('take the rules by which names are the same', () => {
    expect(read().joins).toEqual({ names: [] });
    const joins = {
      names: [{ sources: ['mlflow/*'], pattern: '^(?:prod-)?(.+)$' }, {}],
    };
    expect(read({ joins }).joins).toEqual(joins);
  });

  it('change their version whenever they could change a grade', () => {
    const versions = [
      read(),
      read({ staleAfterHours: 6 }),
      read({ profiles: { a: { stateless: true } } }),
      read({ profiles: { a: { stateless: false } } }),
      read({ standard: { leastCoverage: 50 } }),
      read({ costs: { annotation: false } }),
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
    [
      'an account of nobody',
      { costs: { accounts: { '111122223333': '' } } },
      /costs\.accounts\.111122223333.*group:default/,
    ],
    [
      'a rate',
      {
        costs: { rates: [{ month: '2026-13', from: 'USD', to: 'x', rate: 0 }] },
      },
      /rates\.0\.month.*rates\.0\.to.*rates\.0\.rate/,
    ],
    [
      'a pattern of names without a group',
      { joins: { names: [{ pattern: '^prod-.+$' }] } },
      /multicloudMl\.joins\.names\.0\.pattern: "\^prod-\.\+\$" has no group/,
    ],
    [
      'a pattern of names that is none',
      { joins: { names: [{ pattern: '(' }] } },
      /joins\.names\.0\.pattern: "\(" is not a regular expression/,
    ],
    [
      'the source of a rule of names',
      { joins: { names: [{ sources: ['mlflow'] }] } },
      /joins\.names\.0\.sources\.0: "mlflow" is not the id of a source.*mlflow\/\*/,
    ],
    [
      'a misspelt rule of names',
      { joins: { names: [{ patern: '(.)' }] } },
      /joins\.names\.0.*patern/,
    ],
    ['a site', { sites: [{ provider: 'on-prem' }] }, /sites\[0\]\.region/],
  ])('stop start-up on %s that makes no sense', (_, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
