import { describeFaults } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { FakeModelRegistry } from './__testUtils__/FakeModelRegistry';
import { exampleContents } from './__testUtils__/RegistryContents';
import { testSource } from './__testUtils__/testSource';

const systemWith = (failing: RegExp) => async () => {
  const registry = await FakeModelRegistry.start({
    contents: exampleContents(),
    pageSize: 2,
    required: { authorization: 'Bearer s3cr3t-token' },
  });
  return {
    url: registry.url,
    source: (url: string) =>
      testSource({
        url,
        token: 's3cr3t-token',
        maxAttempts: 2,
        timeout: { milliseconds: 500 },
        // The requests of one list, one after the other.
        concurrency: 1,
      }),
    failing,
    pages: /\/registered_models\?/,
    failingScope: 'prod',
    singleScope: true,
    secrets: ['s3cr3t-token', 'injected'],
    stop: () => registry.stop(),
  };
};

describeFaults('the list of models', systemWith(/\/registered_models\?/));
describeFaults(
  'what belongs to a model',
  systemWith(/\/model_versions\/32\/artifacts/),
);
describeFaults('the list of services', systemWith(/\/inference_services\?/));
