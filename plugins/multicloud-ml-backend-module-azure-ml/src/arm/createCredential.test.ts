import {
  ClientSecretCredential,
  DefaultAzureCredential,
} from '@azure/identity';
import { mockServices } from '@backstage/backend-test-utils';
import { readAzureMlInstances } from '../readAzureMlInstances';
import { createCredential } from './createCredential';

const ID = '0a1b2c3d-0000-4000-8000-00000000a001';

function credentialOf(options: object) {
  const [instance] = readAzureMlInstances(
    mockServices.rootConfig({
      data: {
        multicloudMl: {
          sources: {
            'azure-ml': {
              prod: { subscriptions: [ID], defaultOwner: 'a', ...options },
            },
          },
        },
      },
    }),
  );
  return createCredential(instance.options);
}

it('is the default chain, unless an application has a secret', () => {
  expect(credentialOf({})).toBeInstanceOf(DefaultAzureCredential);
  expect(credentialOf({ clientId: ID })).toBeInstanceOf(DefaultAzureCredential);
  expect(
    credentialOf({ tenantId: ID, clientId: ID, clientSecret: 'secret' }),
  ).toBeInstanceOf(ClientSecretCredential);
});

it('is the token of the configuration, for an emulator', async () => {
  const credential = credentialOf({
    endpoint: 'http://127.0.0.1:8080',
    accessToken: 'token',
  });
  expect(await credential.getToken('scope')).toMatchObject({ token: 'token' });
});
