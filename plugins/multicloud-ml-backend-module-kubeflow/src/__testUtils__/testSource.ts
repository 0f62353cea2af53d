import { mockServices } from '@backstage/backend-test-utils';
import { KubeflowModelSource } from '../KubeflowModelSource';
import { readKubeflowInstances } from '../readKubeflowInstances';

/** A source as it comes out of a configuration. */
export function testSource(prod: object): KubeflowModelSource {
  const [instance] = readKubeflowInstances(
    mockServices.rootConfig({
      data: {
        multicloudMl: {
          sources: { kubeflow: { prod: { defaultOwner: 'ml', ...prod } } },
        },
      },
    }),
  );
  return new KubeflowModelSource(instance, mockServices.logger.mock());
}
