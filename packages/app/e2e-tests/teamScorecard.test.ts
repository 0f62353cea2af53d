import { expect, test } from './support/test';
import { openAsGuest, panel, scorecardPath } from './support/pages';

test("a group's scorecard rolls up its sub-teams and opens the models behind a figure", async ({
  page,
}) => {
  await openAsGuest(page, scorecardPath('payments'));

  const subTeams = panel(page, 'Sub-teams');
  await expect(
    subTeams.getByRole('link', { name: 'Fraud Detection' }),
  ).toBeVisible();

  await panel(page, 'Recovery by tier')
    .getByRole('button', { name: /T1 models?: protected/ })
    .click();
  const models = page.getByRole('grid', { name: 'Models' });
  await expect(
    models.getByRole('link', { name: 'Acquirer routing' }),
  ).toBeVisible();
  await expect(
    models.getByRole('link', { name: 'Merchant fraud graph' }),
  ).toBeHidden();
});
