import { describeWithThirdParty } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { OPENAPI, RegistryContract } from './__testUtils__/RegistryContract';

const ROOT = 'http://registry/api/model_registry/v1alpha3';

// What the fake registry is held against must be able to object.
describeWithThirdParty(OPENAPI)('the contract of the registry', () => {
  const check = (path: string, status: number, body: unknown) =>
    RegistryContract.load()?.check(new URL(ROOT + path), status, body);
  const page = (...items: object[]) => ({
    items,
    nextPageToken: '',
    pageSize: 1,
    size: items.length,
  });

  it('takes what the registry documents', () => {
    expect(
      check(
        '/model_versions/3/artifacts?artifactType=model-artifact&orderBy=ID&sortOrder=DESC&pageSize=2',
        200,
        page({ id: '1', artifactType: 'model-artifact', uri: 's3://a/b' }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['/models', 200, page(), /is no path/],
    ['/registered_models?page=2', 200, page(), /has no page in its query/],
    ['/registered_models?orderBy=NAME', 200, page(), /orderBy=NAME/],
    ['/registered_models/x', 404, { code: '404', message: '' }, /pattern/],
    ['/registered_models', 418, {}, /does not answer 418/],
    ['/registered_models', 200, { items: [] }, /nextPageToken/],
    ['/registered_models', 200, page({ id: '1' }), /'name'/],
    [
      '/registered_models',
      200,
      page({ name: 'a', state: 'GONE' }),
      /state must be equal/,
    ],
    [
      '/registered_models',
      200,
      page({
        name: 'a',
        customProperties: {
          n: { metadataType: 'MetadataIntValue', int_value: 3 },
        },
      }),
      /int_value must be string/,
    ],
    [
      '/model_versions/3/artifacts',
      200,
      page({ artifactType: 'something' }),
      /artifactType must be equal/,
    ],
  ])('objects to %s %d', (path, status, body, says) => {
    expect(check(path, status, body)?.join('; ')).toMatch(says);
  });
});
