import { mockServices } from '@backstage/backend-test-utils';
import { readKubeflowInstances } from './readKubeflowInstances';

const read = (prod: object) =>
  readKubeflowInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { kubeflow: { prod } } } },
    }),
  );

const basics = {
  url: 'https://registry.example.com',
  defaultOwner: 'platform',
};

it('has a default for everything but address and owner', () => {
  expect(read(basics)).toEqual([
    {
      id: 'kubeflow/prod',
      type: 'kubeflow',
      defaultOwner: 'platform',
      register: true,
      schedule: expect.objectContaining({ frequency: { minutes: 15 } }),
      options: {
        url: 'https://registry.example.com',
        headers: {},
        placement: {},
        environments: {},
        registryHosts: [],
        archivedModels: true,
        ownerField: 'group',
        versions: 50,
        ownerTag: 'owner',
        entityRefTag: 'multicloud-ml.io/entity',
        tierTag: 'multicloud-ml.io/tier',
        lifecycleTag: 'multicloud-ml.io/lifecycle',
        roleTag: 'multicloud-ml.io/role',
        artifactFormatTag: 'multicloud-ml.io/artifact-format',
        digestTag: 'digest',
        concurrency: 4,
        maxAttempts: 5,
        timeout: 30_000,
      },
    },
  ]);
});

it('reads nothing where nothing is configured', () => {
  expect(readKubeflowInstances(mockServices.rootConfig({ data: {} }))).toEqual(
    [],
  );
});

it.each([
  [{ url: undefined }, /\.url: is missing; write the address/],
  [{ url: 'registry' }, /\.url: is not an http or https address/],
  [{ url: 'https://me:secret@example.com' }, /\.url: must not hold a user/],
  [{ token: 'a', tokenFile: '/b' }, /has both token and tokenFile; keep one/],
  [{ headers: { 'a b': 'x' } }, /headers: holds what cannot name a header/],
  [{ headers: { a: 'x\ny' } }, /headers\.a: must be one line/],
  [
    { environments: { dev: { provider: 'AWS Cloud' } } },
    /environments\.dev\.provider: is not written like "aws"/,
  ],
  [{ placement: { zone: 'a' } }, /placement: has zone; it takes provider/],
  [{ ownerField: 'team' }, /ownerField: must be group, user or ignore/],
  [{ modelUrl: 'https://example.com/models' }, /modelUrl: must hold \{id\}/],
  [{ versions: 0 }, /\.versions: /],
  [{ archived: true }, /\.archived is not an option/],
])('refuses %j', (options, says) => {
  expect(() => read({ ...basics, ...options })).toThrow(says);
});

it('keeps secrets out of what it refuses', () => {
  const wrong = { token: 'tok-1', tokenFile: '/b', headers: { a: 's3cr3t' } };
  for (const options of [wrong, { ...wrong, headers: { a: 's3cr3t\n' } }]) {
    let message = '';
    try {
      read({ ...basics, ...options });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('Invalid configuration');
    expect(message).not.toMatch(/tok-1|s3cr3t/);
  }
});
