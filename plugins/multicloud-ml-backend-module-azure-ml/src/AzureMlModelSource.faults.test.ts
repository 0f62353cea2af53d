import { describeFaults } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { createSource } from './__testUtils__/createSource';
import { FakeArm, TOKEN } from './__testUtils__/FakeArm';
import {
  aModel,
  anEndpoint,
  aRegistry,
  aWorkspace,
  SUBSCRIPTION,
  workspaceId,
} from './__testUtils__/fixtures';

describeFaults('an Azure ML workspace', async () => {
  const arm = await FakeArm.start();
  arm.workspaces = ['risk', 'labs'].map(name =>
    aWorkspace(name, {
      models: ['fraud', 'credit', 'churn'].map(model =>
        aModel(workspaceId(name), model),
      ),
      endpoints: [
        anEndpoint(name, 'fraud', {
          blue: { model: `${workspaceId(name)}/models/fraud/versions/1` },
        }),
      ],
    }),
  );
  return {
    url: arm.url,
    source: url => {
      arm.publicUrl = url;
      return createSource(url, { maxAttempts: 2, timeout: '500ms' });
    },
    failing: /\/workspaces\/risk\//,
    pages: /\/workspaces\/risk\/models\?/,
    failingScope: `${SUBSCRIPTION}/ml-prod/risk`,
    secrets: [TOKEN, 'Secret Person', 'injected'],
    stop: () => arm.stop(),
  };
});

describeFaults('an Azure ML registry', async () => {
  const arm = await FakeArm.start();
  arm.registries = ['acme', 'other'].map(name =>
    aRegistry(
      name,
      ['fraud', 'credit', 'churn'].map(model => aModel('/ignored', model)),
    ),
  );
  return {
    url: arm.url,
    source: url => {
      arm.publicUrl = url;
      return createSource(url, { maxAttempts: 2, timeout: '500ms' });
    },
    failing: /\/registries\/acme\//,
    pages: /\/registries\/acme\/models\?/,
    failingScope: `${SUBSCRIPTION}/registries/acme`,
    secrets: [TOKEN, 'Secret Person', 'injected'],
    stop: () => arm.stop(),
  };
});
