import { expect, test } from './support/test';
import { modelPath, openAsGuest, panel } from './support/pages';

const STANDARDS = '/ml-models/standards';

test("a criterion on a model's page leads to its place in the Standard, and from there to the models that miss it", async ({
  page,
}) => {
  await openAsGuest(page, modelPath('account-takeover'));
  await panel(page, 'Criteria').getByRole('link', { name: 'P3' }).click();

  await expect(page).toHaveURL(/\/ml-models\/standards#P3$/);
  const heading = page.getByRole('heading', { name: 'P3 Tables' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();

  const tables = page.getByRole('region', { name: 'P3 Tables' });
  await expect(tables.getByText(/^\d+ % of the models to which/)).toBeVisible();
  await tables.getByRole('link', { name: /^Show the/ }).click();
  await expect(page).toHaveURL(/\/ml-models\/models\?rule=P3$/);
  await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
});

test('the table of contents leads through the document, and the address follows', async ({
  page,
}) => {
  await openAsGuest(page, STANDARDS);
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'D24 Same version' })
    .click();
  await expect(page).toHaveURL(/#D24$/);
  await expect(
    page.getByRole('heading', { name: 'D24 Same version' }),
  ).toBeInViewport();
});

test('what is printed is the whole document and nothing around it', async ({
  page,
}) => {
  await openAsGuest(page, STANDARDS);
  const last = page.getByRole('heading', { name: 'The score of a team' });
  await expect(last).toBeAttached();
  await page.emulateMedia({ media: 'print' });

  await expect(page.getByRole('link', { name: 'Settings' })).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Map' })).toBeHidden();
  await expect(
    page.getByRole('navigation', { name: 'On this page' }),
  ).toBeHidden();
  await expect(last).toBeVisible();

  // Nothing scrolls on paper: every box is as large as what it holds.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter(element => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return (
          (overflowX !== 'visible' &&
            element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' &&
            element.scrollHeight > element.clientHeight + 1)
        );
      })
      .filter(element => element.clientHeight > 1)
      .map(element => element.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
  const isOnePage = await page.evaluate(
    () => document.documentElement.scrollHeight > 5_000,
  );
  expect(isOnePage).toBe(true);
});
