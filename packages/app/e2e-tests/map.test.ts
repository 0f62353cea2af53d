import { expect, test } from './support/test';
import { openAsGuest, reloadUntil } from './support/pages';

const MAP = '/ml-models/map';

test('the map says where the fleet is concentrated, and a dot opens the models there', async ({
  page,
}) => {
  await openAsGuest(page, MAP);
  const marks = page.getByRole('list', { name: 'Sites on the map' });
  await expect(
    page.getByText(/^\d+ % of the models have their primary in /),
  ).toBeVisible();
  await expect(marks.getByRole('listitem').first()).toBeVisible();
  // The dots lie on land, not on an empty ground.
  const land = await page
    .getByRole('group', { name: 'Map of the world' })
    .locator('.rsm-geography')
    .evaluateAll(paths =>
      paths.map(path => path.getBoundingClientRect().width),
    );
  expect(Math.max(...land)).toBeGreaterThan(50);

  // Zoomed in until the first cluster has come apart, if the demo's fleet is that dense.
  const cluster = marks.getByRole('button', { name: /^Zoom in to/ }).first();
  if (await cluster.isVisible()) {
    await cluster.click();
  }
  const dot = marks.getByRole('link').first();
  await dot.hover();
  await expect(page.getByText(/^Run-rate a month: /)).toBeVisible();
  await dot.click();
  await expect(page).toHaveURL(/\/ml-models\/models\?site=[\w.-]+%2F[\w.-]+$/);
  await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
});

test('tier and size are in the address, so that a link shows the same', async ({
  page,
}) => {
  // It opens the page several times, and waits until the bills are read.
  test.slow();
  await openAsGuest(page, MAP);
  const sites = page.getByRole('grid', { name: 'Sites' });
  await expect(sites).toBeVisible();
  const all = await sites.getByRole('row').count();
  await page.getByRole('button', { name: 'T1', exact: true }).click();
  await expect(page).toHaveURL(/tier=T1/);
  await expect
    .poll(() => sites.getByRole('row').count())
    .toBeLessThanOrEqual(all);

  // The bills are read in the background.
  await reloadUntil(page, () =>
    expect(page.getByRole('radio', { name: 'Spend' })).toBeEnabled({
      timeout: 5_000,
    }),
  );
  await page.getByText('Spend', { exact: true }).click();
  await expect(page).toHaveURL(/size=spend/);
  await page.reload();
  await expect(page.getByText(/^The larger, the more [A-Z]{3}/)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'T1', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
});

test('the map is moved and zoomed by keyboard', async ({ page }) => {
  await openAsGuest(page, MAP);
  const map = page.getByRole('group', { name: 'Map of the world' });
  const fit = page.getByRole('button', { name: 'Show all sites' });
  await expect(fit).toBeDisabled();
  await map.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowLeft');
  await expect(fit).toBeEnabled();
  await page.keyboard.press('0');
  await expect(fit).toBeDisabled();
});
