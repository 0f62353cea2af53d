import { mockServices } from '@backstage/backend-test-utils';
import { readVertexAiInstances } from '../readVertexAiInstances';
import { VertexAiModelSource } from '../VertexAiModelSource';

/** A source as configured; `token` is what it shows. */
export function sourceOf(
  url: string,
  options: object = {},
  token?: string,
): VertexAiModelSource {
  const config = mockServices.rootConfig({
    data: {
      multicloudMl: {
        sources: {
          'vertex-ai': {
            prod: {
              projects: ['acme-ml'],
              locations: ['us-central1', 'asia-southeast1'],
              defaultOwner: 'platform',
              endpoint: url,
              ...options,
            },
          },
        },
      },
    },
  });
  return new VertexAiModelSource(readVertexAiInstances(config)[0], {
    logger: mockServices.logger.mock(),
    authorize: token
      ? async () => ({ authorization: `Bearer ${token}` })
      : undefined,
  });
}
