import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { modelEntity } from '../__testUtils__/repositorySource';
import { locateEntity } from './locateEntity';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: { gitea: [{ host: 'gitea.acme.example' }] },
    },
  }),
);
const locate = (location?: string) =>
  locateEntity(modelEntity('fraud', location), integrations);

it.each([
  [
    'https://github.com/acme/fraud',
    ['github.com/acme/fraud', 'https://github.com/acme/fraud/', ''],
  ],
  [
    'https://github.com/acme/models/tree/main/models/fraud/',
    [
      'github.com/acme/models',
      'https://github.com/acme/models/tree/main/',
      'models/fraud',
    ],
  ],
  [
    'https://github.com/acme/models/blob/main/models/fraud/catalog-info.yaml',
    [
      'github.com/acme/models',
      'https://github.com/acme/models/tree/main/',
      'models/fraud',
    ],
  ],
  [
    'https://gitlab.com/acme/ml/src/fraud/-/blob/main/a%20b/catalog-info.yaml',
    [
      'gitlab.com/acme/ml/src/fraud',
      'https://gitlab.com/acme/ml/src/fraud/-/tree/main/',
      'a b',
    ],
  ],
  [
    'https://dev.azure.com/acme/ml/_git/fraud?path=%2Fmodels%2Fcatalog-info.yaml',
    [
      'dev.azure.com/acme/ml/_git/fraud',
      'https://dev.azure.com/acme/ml/_git/fraud?path=%2F',
      'models',
    ],
  ],
  [
    'https://bitbucket.org/acme/fraud/src/main/models/',
    [
      'bitbucket.org/acme/fraud',
      'https://bitbucket.org/acme/fraud/src/main/',
      'models',
    ],
  ],
  [
    'https://gitea.acme.example/acme/fraud/src/branch/main/models/',
    [
      'gitea.acme.example/acme/fraud',
      'https://gitea.acme.example/acme/fraud/src/branch/main/',
      'models',
    ],
  ],
  [
    'https://alice:s3cret@github.com/acme/fraud/tree/main/#readme',
    ['github.com/acme/fraud', 'https://github.com/acme/fraud/tree/main/', ''],
  ],
])('finds the repository of %s', (url, expected) => {
  const { repository, treeUrl, directory } = locate(`url:${url}`) ?? {};
  expect([repository, treeUrl, directory]).toEqual(expected);
});

it('takes the place of the catalog file where no source location is stated', () => {
  const entity = modelEntity('fraud');
  entity.metadata.annotations = {
    'backstage.io/managed-by-location':
      'url:https://github.com/acme/models/tree/main/models/fraud/model',
  };
  expect(locateEntity(entity, integrations)?.directory).toBe('models/fraud');
});

it.each([
  undefined,
  '',
  'file:/etc/passwd',
  'multicloud-ml:sagemaker/prod',
  'url:file:///etc/passwd',
  'url:not an address',
  'url:https://github.com/acme',
  'url:https://dev.azure.com/acme/ml/_git/fraud?path=%2F..%2F..%2Fx',
])('finds none in %s', location => {
  expect(locate(location)).toBeUndefined();
});
