import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { FakeModelRegistry } from './__testUtils__/FakeModelRegistry';
import { fillRegistry } from './__testUtils__/fillRegistry';
import { exampleContents } from './__testUtils__/RegistryContents';
import { testSource } from './__testUtils__/testSource';

/** A registry that holds nothing yet. What the test writes there stays. */
const url = process.env.MULTICLOUD_ML_TEST_EMPTY_MODEL_REGISTRY;
if (!url) {
  process.stderr.write(
    'SKIPPED-PART: a real Kubeflow Model Registry: start an empty one and set MULTICLOUD_ML_TEST_EMPTY_MODEL_REGISTRY to its address\n',
  );
}
const describeWithRegistry = url ? describe : describe.skip;

describeWithRegistry('a real registry', () => {
  it('is read as the fake one is', async () => {
    const contents = exampleContents();
    const fake = await FakeModelRegistry.start({ contents, pageSize: 2 });
    try {
      await fillRegistry(url ?? '', contents);
      const read = async (at: string) =>
        withoutIds(
          await pollSource(
            // Older versions that run are read by themselves.
            testSource({ url: at, versions: 2, registryHosts: ['registry'] }),
          ),
          at,
        );
      const real = await read(url ?? '');
      expect(real.failures).toEqual({});
      expect(real.models.prod).toHaveLength(3);
      expect(real).toEqual(await read(fake.url));
    } finally {
      await fake.stop();
    }
  });
});

function withoutIds<T>(polled: T, at: string): T {
  return JSON.parse(
    JSON.stringify(polled)
      .replaceAll(new URL(at).host, 'HOST')
      .replaceAll(/(registered_models|inference_services)\/\d+/g, '$1/ID'),
  );
}
