import {
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
  STATUS_ITEM_TYPE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { eventually, startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const model = (
  name: string,
  more: {
    labels?: object;
    annotations?: object;
    mlModel?: unknown;
    description?: string;
    owner?: string;
    type?: string;
  } = {},
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    ...(more.labels && { labels: more.labels }),
    ...(more.annotations && { annotations: more.annotations }),
    ...(more.description && { description: more.description }),
  },
  spec: {
    type: more.type ?? 'ml-model',
    lifecycle: 'production',
    owner: more.owner ?? 'risk-ml',
    ...('mlModel' in more && { mlModel: more.mlModel }),
  },
});

describe('models in the catalog', () => {
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    catalog = await startCatalog({ files: ['a.yaml'] });
  });

  it('takes in annotations, drops the label of an author and warns of bad fields', async () => {
    catalog.write(
      'a.yaml',
      model('fraud', {
        labels: {
          [LABEL_PORTABILITY]: 'A',
          'multicloud-ml.io/Recovery': 'protected',
          team: 'risk',
        },
        annotations: {
          'multicloud-ml.io/provider': 'aws',
          'multicloud-ml.io/region': 'ap-southeast-1',
          'multicloud-ml.io/tier': 1,
        },
        mlModel: { stateless: true, recovery: { strategy: 'hope' } },
      }),
    );
    const entity = await eventually(async () => {
      const found = await catalog.entity('fraud');
      expect(found).toBeDefined();
      return found;
    });
    expect(entity?.metadata.labels).toEqual({ team: 'risk' });
    expect(entity?.status?.items?.map(({ type }) => type)).toContain(
      STATUS_ITEM_TYPE,
    );
    await catalog.backend.project({
      entityRef: 'component:default/fraud',
      provider: 'aws',
      region: 'ap-southeast-1',
      tier: 'T1',
      portability: 'C',
      recovery: 'at-risk',
    });
    await eventually(async () => {
      expect((await catalog.entity('fraud'))?.metadata.labels).toEqual({
        team: 'risk',
        [LABEL_PORTABILITY]: 'C',
        [LABEL_RECOVERY]: 'at-risk',
      });
    });
  });
});
