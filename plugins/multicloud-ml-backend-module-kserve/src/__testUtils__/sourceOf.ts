import { mockServices } from '@backstage/backend-test-utils';
import { KServeModelSource } from '../KServeModelSource';
import { readKServeInstances } from '../readKServeInstances';

/** A source of clusters, configured as an adopter would, with short times. */
export function sourceOf(
  clusters: Array<Record<string, string | string[]>>,
  options: Record<string, string | number | boolean> = {},
): KServeModelSource {
  const [instance] = readKServeInstances(
    mockServices.rootConfig({
      data: {
        multicloudMl: {
          sources: {
            kserve: {
              test: {
                clusters,
                defaultOwner: 'platform',
                maxAttempts: 2,
                timeout: { milliseconds: 500 },
                ...options,
              },
            },
          },
        },
      },
    }),
  );
  return new KServeModelSource(instance, {
    logger: mockServices.logger.mock({
      child: () => mockServices.logger.mock(),
    }),
    // A test does not wait for a back-off; it lets everything else go on.
    wait: () => new Promise(resolve => setTimeout(resolve, 5)),
  });
}
