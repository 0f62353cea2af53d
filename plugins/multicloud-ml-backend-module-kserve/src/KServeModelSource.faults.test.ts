import { describeFaults } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { INFERENCE_SERVICES, NODES } from './__testUtils__/FakeCluster';
import { inferenceService, node } from './__testUtils__/fill';
import { KubernetesServer } from './__testUtils__/KubernetesServer';
import { sourceOf } from './__testUtils__/sourceOf';

jest.setTimeout(60_000);

async function start(failing: RegExp) {
  const server = await KubernetesServer.start({ token: 's3cret-token' });
  for (const name of ['prod', 'edge']) {
    const cluster = server.cluster(name);
    cluster.apply(NODES, node('a', 'aws:///ap-southeast-1a/i-1'));
    cluster.apply(INFERENCE_SERVICES, inferenceService('fraud'));
    cluster.apply(INFERENCE_SERVICES, inferenceService('churn'));
    cluster.apply(INFERENCE_SERVICES, inferenceService('price'));
  }
  return {
    url: server.url,
    source: (url: string) =>
      sourceOf(
        ['prod', 'edge'].map(name => ({
          name,
          url: `${url}/${name}`,
          serviceAccountToken: 's3cret-token',
        })),
        { pageSize: 2 },
      ),
    failing,
    pages: /^\/prod\/.*\/inferenceservices/,
    failingScope: 'prod',
    secrets: ['s3cret-token', 'jane', 'injected'],
    stop: () => server.stop(),
  };
}

describeFaults('KServe, everything of one cluster', () => start(/^\/prod\//));
describeFaults('KServe, the InferenceServices of one cluster', () =>
  start(/^\/prod\/.*\/inferenceservices/),
);
