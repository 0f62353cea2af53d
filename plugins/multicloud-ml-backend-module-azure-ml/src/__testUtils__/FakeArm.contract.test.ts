import { AzureMachineLearningWorkspaces } from '@azure/arm-machinelearning';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { FakeArm, TOKEN } from './FakeArm';
import {
  aModel,
  anEndpoint,
  anEnvironment,
  aWorkspace,
  SUBSCRIPTION,
  workspaceId,
} from './fixtures';

/** The official client, which insists on https, brought to the fake. */
function createSdk(fake: FakeArm) {
  const http = createDefaultHttpClient();
  return new AzureMachineLearningWorkspaces(
    {
      getToken: async () => ({
        token: TOKEN,
        expiresOnTimestamp: Date.now() + 3_600_000,
      }),
    },
    SUBSCRIPTION,
    {
      httpClient: {
        sendRequest: request => {
          request.url = request.url.replace(
            'https://management.azure.com',
            fake.url,
          );
          request.allowInsecureConnection = true;
          return http.sendRequest(request);
        },
      },
    },
  );
}

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of pages) {
    items.push(item);
  }
  return items;
}

it("speaks as Azure's own SDK reads it, page by page", async () => {
  const fake = await FakeArm.start();
  fake.publicUrl = 'https://management.azure.com';
  const fixture = aWorkspace('risk', {
    models: ['a', 'b', 'c'].map(name => aModel(workspaceId('risk'), name)),
    environments: [
      anEnvironment('risk', 'serving', { image: 'ghcr.io/acme/fraud:7' }),
    ],
    computes: [
      { name: 'ml', properties: { computeType: 'AKS', resourceId: '/x' } },
    ],
    endpoints: [
      anEndpoint(
        'risk',
        'live',
        { blue: { model: 'azureml:a:1' }, green: {}, red: {} },
        { traffic: { blue: 100 } },
      ),
    ],
  });
  fake.workspaces = [fixture, aWorkspace('labs'), aWorkspace('docs')];
  const at = ['ml-prod', 'risk'] as const;
  const sdk = createSdk(fake);
  try {
    expect(await all(sdk.workspaces.listBySubscription())).toMatchObject(
      fake.workspaces.map(({ workspace }) => workspace),
    );
    expect(await all(sdk.modelContainers.list(...at))).toEqual(
      fixture.models.map(({ container }) => container),
    );
    expect(await all(sdk.modelVersions.list(...at, 'a'))).toMatchObject(
      fixture.models[0].versions,
    );
    expect(await all(sdk.onlineEndpoints.list(...at))).toMatchObject([
      fixture.endpoints[0].endpoint,
    ]);
    expect(await all(sdk.onlineDeployments.list(...at, 'live'))).toMatchObject(
      fixture.endpoints[0].deployments,
    );
    expect(
      await sdk.environmentVersions.get(...at, 'serving', '1'),
    ).toMatchObject(fixture.environments[0]);
    expect(await sdk.computeOperations.get(...at, 'ml')).toMatchObject(
      fixture.computes[0],
    );
  } finally {
    await fake.stop();
  }
});
