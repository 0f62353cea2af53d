import { expect, test } from './support/test';
import { modelPath, openAsGuest, panel } from './support/pages';

test("a model's pages say how portable it is, whether it would survive, and what to do next", async ({
  page,
}) => {
  await openAsGuest(page, '/catalog/default/component/merchant-fraud-graph');

  const card = panel(page, 'Portability and recovery');
  await expect(card.getByText('Grade B')).toBeAttached();
  await expect(card.getByText('At risk')).toBeVisible();

  await page.getByRole('link', { name: 'Portability and recovery' }).click();
  const recovery = panel(page, 'Recovery');
  await expect(recovery.getByText(/^T1 asks for/)).toBeVisible();
  await expect(recovery.getByText('D11')).toBeVisible();
  await expect(panel(page, 'Criteria').getByText('Serving')).toBeVisible();
});

test('bad input costs a model its facts and nothing else', async ({ page }) => {
  await openAsGuest(page, modelPath('velocity-anomaly'));

  // Its author wrote the label multicloud-ml.io/portability: A.
  await expect(page.getByText('Grade withheld')).toBeVisible();
  await expect(
    panel(page, 'Warnings').getByText(/monthly-cost.*about 900 dollars/),
  ).toBeVisible();
});
