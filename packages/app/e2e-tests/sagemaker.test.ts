import { SageMaker } from '@aws-sdk/client-sagemaker';
import { expect, test } from './support/test';
import {
  openAsGuest,
  panel,
  reloadUntil,
  scorecardPath,
} from './support/pages';
import { motoEndpoint } from './support/runningApp';

const MISSING =
  'SKIPPED-PART: moto (PyPI): python3 -m pip install "moto[server]", best in a virtual environment that is active';

/** A model with one endpoint in Singapore, as a team's pipeline would create it. */
async function createModel(endpoint: string, name: string): Promise<void> {
  const sageMaker = new SageMaker({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
  });
  await sageMaker.createModel({
    ModelName: name,
    ExecutionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
    PrimaryContainer: {
      Image: `123456789012.dkr.ecr.ap-southeast-1.amazonaws.com/${name}:1`,
      ModelDataUrl: `s3://models/${name}/1/model.tar.gz`,
    },
  });
  await sageMaker.createEndpointConfig({
    EndpointConfigName: `${name}-config`,
    ProductionVariants: [
      {
        VariantName: 'live',
        ModelName: name,
        InstanceType: 'ml.c5.large',
        InitialInstanceCount: 2,
        InitialVariantWeight: 1,
      },
    ],
  });
  await sageMaker.createEndpoint({
    EndpointName: `${name}-endpoint`,
    EndpointConfigName: `${name}-config`,
    Tags: [
      { Key: 'owner', Value: 'group:default/collections' },
      { Key: 'multicloud-ml.io/tier', Value: 'T2' },
      { Key: 'multicloud-ml.io/lifecycle', Value: 'production' },
    ],
  });
}

test("a model created in SageMaker appears in the catalog and on its team's scorecard", async ({
  page,
}, testInfo) => {
  const endpoint = motoEndpoint();
  if (!endpoint) {
    process.stderr.write(`${MISSING}\n`);
    testInfo.skip(true, MISSING);
    return;
  }
  testInfo.setTimeout(180_000);
  await createModel(endpoint, 'late-payment-nudge');

  await openAsGuest(page, scorecardPath('collections'));
  const row = page.getByRole('row', { name: /late-payment-nudge/ });
  await reloadUntil(page, () => expect(row).toBeVisible({ timeout: 5_000 }));
  await expect(row).toContainText('AWS');
  await expect(row).toContainText('ap-southeast-1');

  await row.getByRole('link', { name: /late-payment-nudge/ }).click();
  const card = panel(page, 'Portability and recovery');
  await expect(card.getByText('Unprotected')).toBeVisible();
});
