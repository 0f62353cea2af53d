import { expect, test } from './support/test';
import { openAsGuest } from './support/pages';
import { violations } from './support/violations';

test("the home page shows how the guest's team stands and what is at risk", async ({
  page,
}) => {
  await openAsGuest(page, '/home');
  const scorecard = page.getByRole('link', { name: 'Open the scorecard' });
  await expect(scorecard).toBeVisible();
  await expect(page.getByText('T1 protected')).toBeVisible();
  await expect(page.getByText(/may not survive an outage/)).toBeVisible();
  expect(await violations(page, '.react-grid-layout')).toEqual([]);

  await scorecard.click();
  await expect(page).toHaveURL(/group\/fraud-detection\/ml-scorecard$/);
});
