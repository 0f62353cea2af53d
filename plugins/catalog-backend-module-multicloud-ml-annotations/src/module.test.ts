import { startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogModuleMulticloudMlAnnotations } from './module';

describe('the annotations layer in a real catalog', () => {
  let validate: (entity: object) => Promise<string>;

  beforeAll(async () => {
    const { server } = await startTestBackend({
      features: [catalogPlugin, catalogModuleMulticloudMlAnnotations],
    });
    /** `valid`, or what the catalog says is wrong. */
    validate = async entity => {
      const response = await fetch(
        `http://localhost:${server.port()}/api/catalog/validate-entity`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ entity, location: 'url:https://example.com' }),
        },
      );
      return response.ok ? 'valid' : response.text();
    };
  });

  const annotated = (
    kind: string,
    spec: object,
    metadata: {
      annotations?: Record<string, string>;
      labels?: Record<string, string>;
    },
  ) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'x', ...metadata },
    spec,
  });
  const component = { type: 'ml-model', lifecycle: 'production', owner: 'o' };
  const specs = {
    Component: component,
    System: { owner: 'o' },
    User: { memberOf: [] },
    Group: { type: 'team', children: [] },
  };

  it.each([
    ['Component', 'provider', 'on-prem', 'aws and gcp'],
    ['Component', 'region', 'ap-southeast-1', 'Singapore (SG)'],
    ['Component', 'monthly-cost', '8420 USD', '$8,420'],
    ['Component', 'tier', 'T1', 'T5'],
    ['System', 'profile', 'platform-2026', ''],
    ['User', 'operates', 'aws, gcp', 'aws;gcp'],
    ['Group', 'operators', 'aws=4,gcp=1', 'aws=many'],
  ] as const)(
    'on a %s accepts %s %j and refuses %j',
    async (kind, name, good, bad) => {
      const spec = specs[kind];
      const key = `multicloud-ml.io/${name}`;
      expect(
        await validate(annotated(kind, spec, { annotations: { [key]: good } })),
      ).toBe('valid');
      expect(
        await validate(annotated(kind, spec, { annotations: { [key]: bad } })),
      ).toContain(key.replace('/', '~1'));
    },
  );

  it('refuses labels that are no grade or status', async () => {
    const labelled = (value: string) =>
      validate(
        annotated('Component', component, {
          labels: { 'multicloud-ml.io/portability': value },
        }),
      );
    expect(await labelled('withheld')).toBe('valid');
    expect(await labelled('A1')).toContain('multicloud-ml.io~1portability');
  });

  it('leaves other annotations and the built-in kinds as they were', async () => {
    expect(
      await validate(
        annotated('Component', component, {
          annotations: { 'example.com/anything': 'at all' },
        }),
      ),
    ).toBe('valid');
    expect(
      await validate(annotated('Component', { type: 'service' }, {})),
    ).toContain('lifecycle');
  });
});
