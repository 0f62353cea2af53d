import { expect, test } from './support/test';
import { openAsGuest } from './support/pages';
import { violations } from './support/violations';

test('a search finds models with how they stand, and can be narrowed', async ({
  page,
}) => {
  await openAsGuest(page, '/search?query=fraud');
  const found = page.getByRole('article', { name: 'Card fraud scoring' });
  // Search learns of models within a minute of the start, and does not ask again by itself.
  await expect(async () => {
    await page.reload();
    await expect(found).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await expect(found.getByText(/Grade [A-E]|Withheld/)).toBeAttached();
  await expect(found.getByText(/^Tier T\d$/)).toBeVisible();

  await page.getByRole('button', { name: /^ML models/ }).click();
  const filters = page.getByRole('group', { name: 'Filters for ML models' });
  expect(
    await violations(page, '[aria-label="Filters for ML models"]'),
  ).toEqual([]);
  expect(
    await violations(page, 'article[aria-label="Card fraud scoring"]'),
  ).toEqual([]);
  await filters.getByRole('button', { name: /Provider/ }).click();
  await page.getByRole('option', { name: 'On-premises' }).click();
  await expect(found).toBeHidden();

  // What narrows models must not hide everything else.
  await page.getByRole('button', { name: /^Software Catalog/ }).click();
  await expect(filters).toBeHidden();
  await expect(
    page.getByRole('link', { name: /Card fraud scoring/ }),
  ).toBeVisible();
});
