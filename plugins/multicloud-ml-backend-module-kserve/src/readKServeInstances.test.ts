import { mockServices } from '@backstage/backend-test-utils';
import { readKServeInstances } from './readKServeInstances';

const URL = 'https://k8s.example';
const read = (kserve: object) =>
  readKServeInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { kserve: { prod: kserve } } } },
    }),
  );
const clusters = (...given: object[]) =>
  read({ clusters: given, defaultOwner: 'platform' });
const good = { name: 'a', url: URL, serviceAccountToken: 'x' };

it('reads clusters, with what is usual for the rest', () => {
  expect(clusters(good)[0]).toMatchObject({
    id: 'kserve/prod',
    type: 'kserve',
    register: true,
    schedule: { frequency: { minutes: 15 } },
    options: {
      clusters: [good],
      watch: true,
      pageSize: 250,
      concurrency: 4,
      timeout: 30_000,
      roleTag: 'multicloud-ml.io/role',
    },
  });
});

it('is nothing when nothing is configured', () => {
  expect(readKServeInstances(mockServices.rootConfig())).toEqual([]);
});

it.each([
  [{}, /clusters: is missing; list the clusters/],
  [{ clusters: [] }, /clusters: is empty; list the clusters/],
  [{ clusters: [good, good] }, /two clusters of one name/],
  [
    { clusters: [{ ...good, name: 'a/b' }] },
    /clusters\.0\.name: "a\/b" cannot name a cluster/,
  ],
  [
    { clusters: [{ ...good, skipTLSVerify: true }] },
    /[Uu]nrecognized key.*skipTLSVerify/,
  ],
  [
    { clusters: [{ ...good, url: 'http://k8s.example' }] },
    /must have a url with https/,
  ],
  [{ clusters: [{ ...good, url: undefined }] }, /has no url/],
  [
    { clusters: [{ ...good, tokenFile: '/t' }] },
    /needs exactly one of serviceAccountToken, tokenFile and auth/,
  ],
  [{ clusters: [{ name: 'a', url: URL }] }, /needs exactly one of/],
  [
    { clusters: [{ ...good, caData: 'x', caFile: '/y' }] },
    /caData or caFile, not both/,
  ],
  [
    { clusters: [{ name: 'a', url: URL, auth: 'gcp' }] },
    /must be one of aws, google, azure, inCluster/,
  ],
  [
    { clusters: [{ name: 'a', url: URL, auth: 'aws' }] },
    /needs a region for auth: aws/,
  ],
  [
    { clusters: [{ ...good, assumeRoleArn: 'x' }] },
    /must be the ARN of a role/,
  ],
  [
    { clusters: [{ ...good, namespaces: [] }] },
    /leave it out to read every namespace/,
  ],
  [{ clusters: [good], pageSize: 0 }, /pageSize/],
  [{ clusters: [good], timeout: 'soon' }, /timeout: is not a duration/],
  [{ clusters: [good], clutser: [] }, /clutser is not an option/],
])('refuses %j', (given, message) => {
  expect(() => read({ defaultOwner: 'platform', ...given })).toThrow(message);
});

it('never shows a token', () => {
  expect(() =>
    clusters({ ...good, serviceAccountToken: 's3cret', tokenFile: '/t' }),
  ).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('s3cret') }),
  );
});

it('takes the region of EKS from the address', () => {
  const url = 'https://ABC.gr7.ap-southeast-1.eks.amazonaws.com';
  expect(() => clusters({ name: 'a', url, auth: 'aws' })).not.toThrow();
});

describe('in a cluster', () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it('finds the address, the token and the authority by itself', () => {
    process.env.KUBERNETES_SERVICE_HOST = '10.0.0.1';
    process.env.KUBERNETES_SERVICE_PORT = '6443';
    const folder = '/var/run/secrets/kubernetes.io/serviceaccount';
    expect(
      clusters({ name: 'own', auth: 'inCluster' })[0].options.clusters[0],
    ).toMatchObject({
      url: 'https://10.0.0.1:6443',
      caFile: `${folder}/ca.crt`,
      tokenFile: `${folder}/token`,
    });
  });

  it('says so when there is none', () => {
    delete process.env.KUBERNETES_SERVICE_HOST;
    expect(() => clusters({ name: 'own', auth: 'inCluster' })).toThrow(
      /since the backend does not run in a cluster/,
    );
  });
});
