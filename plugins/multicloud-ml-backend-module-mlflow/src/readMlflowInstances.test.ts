import { mockServices } from '@backstage/backend-test-utils';
import { readMlflowInstances } from './readMlflowInstances';

const read = (prod: object) =>
  readMlflowInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { mlflow: { prod } } } },
    }),
  );
const basics = { url: 'https://mlflow.example.com/', defaultOwner: 'platform' };

it('has a default for everything but address and owner', () => {
  expect(read(basics)).toEqual([
    {
      id: 'mlflow/prod',
      type: 'mlflow',
      defaultOwner: 'platform',
      register: true,
      template: undefined,
      schedule: expect.objectContaining({ frequency: { minutes: 15 } }),
      options: {
        url: 'https://mlflow.example.com',
        headers: {},
        alias: 'champion',
        versions: 20,
        readFlavors: true,
        ownerTag: 'owner',
        entityRefTag: 'multicloud-ml.io/entity',
        tierTag: 'multicloud-ml.io/tier',
        lifecycleTag: 'multicloud-ml.io/lifecycle',
        roleTag: 'multicloud-ml.io/role',
        artifactFormatTag: 'multicloud-ml.io/artifact-format',
        concurrency: 4,
        maxAttempts: 5,
        timeout: 30_000,
      },
    },
  ]);
});

it('reads nothing when nothing is configured', () => {
  expect(readMlflowInstances(mockServices.rootConfig())).toEqual([]);
});

it.each([
  [{ defaultOwner: 'a' }, /prod\.url: must be the address of the tracking/],
  [{ ...basics, url: 'mlflow:5000' }, /prod\.url: must be the address/],
  [
    { ...basics, url: 'https://me:synthetic@mlflow.example.com' },
    /prod\.url: must not carry credentials/,
  ],
  [{ ...basics, versions: 0 }, /prod\.versions: must be a whole number from 1/],
  [{ ...basics, username: 'a' }, /prod: username and password go together/],
  [
    { ...basics, username: 'a', password: 'b', token: 'c' },
    /prod: token and username are two ways to sign in/,
  ],
  [
    { ...basics, providerTag: 'cloud' },
    /providerTag and regionTag go together/,
  ],
  [{ ...basics, pasword: 'b' }, /prod\.pasword is not an option/],
  [{ ...basics, headers: { 'a b': 'c' } }, /prod\.headers/],
])('%j stops the start with a sentence', (options, message) => {
  expect(() => read(options)).toThrow(message);
});
