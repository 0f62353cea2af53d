import { mockServices } from '@backstage/backend-test-utils';
import { readVertexAiInstances } from './readVertexAiInstances';

const read = (prod: object) =>
  readVertexAiInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { 'vertex-ai': { prod } } } },
    }),
  );

it('has a default for everything but projects and owner', () => {
  expect(
    read({
      projects: ['acme-ml', '471100000001', 'acme.com:legacy', 'acme-ml'],
      defaultOwner: 'group:default/platform',
    }),
  ).toEqual([
    {
      id: 'vertex-ai/prod',
      type: 'vertex-ai',
      defaultOwner: 'group:default/platform',
      register: true,
      template: undefined,
      schedule: expect.objectContaining({ frequency: { minutes: 15 } }),
      options: {
        projects: ['acme-ml', '471100000001', 'acme.com:legacy'],
        ownerTag: 'owner',
        entityRefTag: 'multicloud-ml-entity',
        tierTag: 'multicloud-ml-tier',
        lifecycleTag: 'multicloud-ml-lifecycle',
        roleTag: 'multicloud-ml-role',
        artifactFormatTag: 'multicloud-ml-artifact-format',
        versionAlias: 'default',
        allVersions: true,
        undeployedModels: true,
        requestsPerMinute: 500,
        concurrency: 4,
        maxAttempts: 5,
        timeout: 30_000,
      },
    },
  ]);
});

it('takes an address with a place for the region', () => {
  const endpoint = 'https://{location}-aiplatform-acme.p.googleapis.com';
  const [{ options }] = read({
    projects: ['acme-ml'],
    locations: ['us-central1', 'northamerica-northeast1', 'europe-west10'],
    endpoint,
    impersonate: 'reader@acme-ml.iam.gserviceaccount.com',
    defaultOwner: 'platform',
  });
  expect(options).toMatchObject({ endpoint });
});

it('reads nothing when nothing is configured', () => {
  expect(readVertexAiInstances(mockServices.rootConfig())).toEqual([]);
});

it.each([
  [{ defaultOwner: 'a' }, /prod\.projects: must be a list such as \[acme-ml\]/],
  [{ projects: [], defaultOwner: 'a' }, /prod\.projects: is empty/],
  [
    { projects: ['Acme ML'], defaultOwner: 'a' },
    /prod\.projects\.0: "Acme ML" is not a Google Cloud project; write for instance "acme-ml"/,
  ],
  [
    { projects: ['acme-ml'], locations: ['global'], defaultOwner: 'a' },
    /prod\.locations\.0: "global" is not a Google Cloud region/,
  ],
  [{ projects: ['acme-ml'] }, /prod\.defaultOwner: is missing/],
  [
    { projects: ['acme-ml'], defaultOwner: 'a', impersonate: 'reader' },
    /prod\.impersonate: must be the email address of a service account/,
  ],
  [
    { projects: ['acme-ml'], defaultOwner: 'a', endpoint: 'localhost' },
    /prod\.endpoint: must be an http or https address/,
  ],
  [
    { projects: ['acme-ml'], defaultOwner: 'a', project: 'acme-ml' },
    /prod\.project is not an option; the options are projects/,
  ],
])('%j stops the start with a sentence', (options, message) => {
  expect(() => read(options)).toThrow(message);
});
