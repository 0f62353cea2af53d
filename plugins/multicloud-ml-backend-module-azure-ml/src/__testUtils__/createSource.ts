import { mockServices } from '@backstage/backend-test-utils';
import { AzureMlModelSource } from '../AzureMlModelSource';
import { readAzureMlInstances } from '../readAzureMlInstances';
import { TOKEN } from './FakeArm';
import { SUBSCRIPTION } from './fixtures';

/** A source of the fake, with a token that never changes. */
export function createSource(
  endpoint: string,
  options: object = {},
): AzureMlModelSource {
  const [instance] = readAzureMlInstances(
    mockServices.rootConfig({
      data: {
        multicloudMl: {
          sources: {
            'azure-ml': {
              prod: {
                subscriptions: [SUBSCRIPTION],
                defaultOwner: 'platform',
                endpoint,
                ...options,
              },
            },
          },
        },
      },
    }),
  );
  return new AzureMlModelSource(instance, {
    credential: {
      getToken: async () => ({
        token: TOKEN,
        expiresOnTimestamp: Date.now() + 3_600_000,
      }),
    },
    logger: mockServices.logger.mock(),
  });
}
