import { mockServices } from '@backstage/backend-test-utils';
import { readSageMakerInstances } from './readSageMakerInstances';

const read = (prod: object) =>
  readSageMakerInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { sagemaker: { prod } } } },
    }),
  );

it('has a default for everything but regions and owner', () => {
  expect(
    read({
      regions: ['ap-southeast-1', 'us-gov-west-1', 'ap-southeast-1'],
      defaultOwner: 'group:default/platform',
    }),
  ).toEqual([
    {
      id: 'sagemaker/prod',
      type: 'sagemaker',
      defaultOwner: 'group:default/platform',
      register: true,
      schedule: expect.objectContaining({ frequency: { minutes: 15 } }),
      options: {
        regions: ['ap-southeast-1', 'us-gov-west-1'],
        ownerTag: 'owner',
        entityRefTag: 'multicloud-ml.io/entity',
        tierTag: 'multicloud-ml.io/tier',
        lifecycleTag: 'multicloud-ml.io/lifecycle',
        roleTag: 'multicloud-ml.io/role',
        artifactFormatTag: 'multicloud-ml.io/artifact-format',
        undeployedModels: true,
        concurrency: 4,
        maxAttempts: 5,
        timeoutMs: 30_000,
      },
    },
  ]);
});

it('reads a duration as an object or a text, and the account from the role', () => {
  const basics = { regions: ['ap-southeast-1'], defaultOwner: 'platform' };
  expect(read({ ...basics, timeout: '5s' })[0].options.timeoutMs).toBe(5000);
  expect(
    read({ ...basics, timeout: { minutes: 1 } })[0].options.timeoutMs,
  ).toBe(60_000);
  expect(
    read({
      ...basics,
      assumeRoleArn: 'arn:aws:iam::210987654321:role/team/reader',
    })[0].options.accountId,
  ).toBe('210987654321');
});

it('reads nothing when nothing is configured', () => {
  expect(readSageMakerInstances(mockServices.rootConfig())).toEqual([]);
});

it.each([
  [{ defaultOwner: 'a' }, /prod\.regions: is missing; list the AWS regions/],
  [{ regions: [], defaultOwner: 'a' }, /prod\.regions: is empty/],
  [
    { regions: ['Singapore'], defaultOwner: 'a' },
    /prod\.regions\.0: "Singapore" is not an AWS region; write for instance/,
  ],
  [{ regions: ['us-east-1'] }, /prod\.defaultOwner: is missing/],
  [
    { regions: ['us-east-1'], defaultOwner: 'a', accountId: 123456789012 },
    /prod\.accountId: must be twelve digits in quotes/,
  ],
  [
    { regions: ['us-east-1'], defaultOwner: 'a', assumeRoleArn: 'reader' },
    /prod\.assumeRoleArn: must be the ARN of a role/,
  ],
  [
    {
      regions: ['us-east-1'],
      defaultOwner: 'a',
      accountId: '123456789012',
      assumeRoleArn: 'arn:aws:iam::210987654321:role/reader',
    },
    /accountId is "123456789012" and assumeRoleArn belongs to "210987654321"/,
  ],
  [
    { regions: ['us-east-1'], defaultOwner: 'a', region: 'us-east-1' },
    /prod\.region is not an option; the options are regions/,
  ],
  [
    { regions: ['us-east-1'], defaultOwner: 'a', timeout: 'soon' },
    /prod\.timeout/,
  ],
])('%j stops the start with a sentence', (options, message) => {
  expect(() => read(options)).toThrow(message);
});
