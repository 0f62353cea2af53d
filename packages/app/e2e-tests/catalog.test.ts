import { expect, test } from './support/test';
import { openAsGuest } from './support/pages';

test('the catalog lists models and narrows them by provider, portability and recovery', async ({
  page,
}) => {
  await openAsGuest(
    page,
    '/?filters[kind]=component&filters[type]=ml-model&filters[user]=all',
  );
  const rows = page.getByRole('rowgroup').getByRole('row');
  await expect(
    page.getByRole('link', { name: 'Card fraud scoring' }),
  ).toBeVisible();

  const choose = async (filter: string, option: RegExp) => {
    await page.getByLabel(filter, { exact: true }).click();
    await page.getByRole('option', { name: option }).click();
    await page.keyboard.press('Escape');
  };

  await choose('Model provider', /^on-prem/i);
  await expect(
    page.getByRole('link', { name: 'Card fraud scoring' }),
  ).toBeHidden();
  // The data centre's six, below the row of titles; counted only once the table has settled.
  await expect(rows).toHaveCount(7);

  await choose('Model recovery', /^protected/i);
  await expect.poll(() => rows.count()).toBeLessThan(7);
});
