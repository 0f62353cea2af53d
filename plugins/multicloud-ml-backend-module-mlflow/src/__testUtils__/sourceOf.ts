import { mockServices } from '@backstage/backend-test-utils';
import { MlflowModelSource } from '../MlflowModelSource';
import { readMlflowInstances } from '../readMlflowInstances';

/** A source as it is configured, with an owner and few attempts. */
export function sourceOf(url: string, options: object = {}): MlflowModelSource {
  const [instance] = readMlflowInstances(
    mockServices.rootConfig({
      data: {
        multicloudMl: {
          sources: {
            mlflow: {
              prod: {
                url,
                defaultOwner: 'platform',
                maxAttempts: 2,
                ...options,
              },
            },
          },
        },
      },
    }),
  );
  return new MlflowModelSource(instance, {
    logger: mockServices.logger.mock({
      child: () => mockServices.logger.mock(),
    }),
  });
}
