import { mockServices } from '@backstage/backend-test-utils';
import { readAzureMlInstances } from './readAzureMlInstances';

const ID = '0A1B2C3D-0000-4000-8000-00000000A001';
const basics = { subscriptions: [ID], defaultOwner: 'platform' };
const read = (prod: object) =>
  readAzureMlInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { 'azure-ml': { prod } } } },
    }),
  );

it('has a default for everything but subscriptions and owner', () => {
  expect(
    read({ subscriptions: [ID, ID.toLowerCase()], defaultOwner: 'platform' }),
  ).toEqual([
    {
      id: 'azure-ml/prod',
      type: 'azure-ml',
      defaultOwner: 'platform',
      register: true,
      schedule: expect.objectContaining({ frequency: { minutes: 15 } }),
      options: {
        subscriptions: [ID.toLowerCase()],
        endpoint: 'https://management.azure.com',
        ownerTag: 'owner',
        entityRefTag: 'multicloud-ml-entity',
        tierTag: 'multicloud-ml-tier',
        lifecycleTag: 'multicloud-ml-lifecycle',
        roleTag: 'multicloud-ml-role',
        artifactFormatTag: 'multicloud-ml-artifact-format',
        undeployedModels: true,
        concurrency: 4,
        maxAttempts: 5,
        timeout: 30_000,
      },
    },
  ]);
});

it('reads nothing when nothing is configured', () => {
  expect(readAzureMlInstances(mockServices.rootConfig())).toEqual([]);
});

it.each([
  [{ defaultOwner: 'a' }, /prod\.subscriptions: is missing; list the ids/],
  [{ ...basics, subscriptions: [] }, /prod\.subscriptions: is empty/],
  [
    { ...basics, subscriptions: ['Production'] },
    /prod\.subscriptions\.0: "Production" is not the id of a subscription/,
  ],
  [{ subscriptions: [ID] }, /prod\.defaultOwner: is missing/],
  [
    { ...basics, resourceGroups: ['a/b'] },
    /resourceGroups\.0: "a\/b" is not the name of a resource group/,
  ],
  [
    { ...basics, endpoint: 'http://arm.example' },
    /prod\.endpoint: must be an https address: over http, others could read/,
  ],
  [
    { ...basics, endpoint: 'http://127.0.0.1.evil.example' },
    /prod\.endpoint: must be an https address/,
  ],
  [
    { ...basics, clientSecret: 'x' },
    /prod\.clientSecret needs clientId and tenantId beside it/,
  ],
  [
    { ...basics, accessToken: 'x' },
    /prod\.accessToken is for an emulator on this machine/,
  ],
  [{ ...basics, subscription: ID }, /prod\.subscription is not an option/],
])('%j stops the start with a sentence', (options, message) => {
  expect(() => read(options)).toThrow(message);
});

it('names no secret when something is wrong', () => {
  expect(() => read({ ...basics, clientSecret: 'hunter2' })).toThrow(
    expect.not.stringContaining('hunter2'),
  );
});
