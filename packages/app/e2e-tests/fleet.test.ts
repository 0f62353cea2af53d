import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './support/test';
import { openAsGuest, panel, untilLoaded } from './support/pages';

const MODELS = '/ml-models/models';
const TEAMS = '/ml-models/teams';

/** What a pointer hits is drawn over the box itself, by the label around both. */
async function tick(page: Page, name: RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await page.locator('label').filter({ has: box }).click();
  await expect(box).toBeChecked();
}

test('"ML models" opens every model, with the other pages in their order', async ({
  page,
}) => {
  await openAsGuest(page, '/ml-models');
  await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
  await expect(page).toHaveURL(/\/ml-models\/models$/);
  await expect(page.getByRole('tab')).toHaveText([
    'Models',
    'Teams',
    'Map',
    'Standards',
    'Cost',
    'Exemptions',
    'Bills',
    'Sources',
  ]);
});

test('models are narrowed by facets, and a link shows the same', async ({
  page,
}) => {
  await openAsGuest(page, MODELS);
  await untilLoaded(page);
  const models = page.getByRole('grid', { name: 'Models' });
  await expect(
    models.getByRole('link', { name: 'SME credit score' }),
  ).toBeVisible();

  await tick(page, /^T1\b/);
  await tick(page, /^Protected\b/);
  await expect(
    models.getByRole('link', { name: 'Acquirer routing' }),
  ).toBeVisible();
  await expect(
    models.getByRole('link', { name: 'SME credit score' }),
  ).toBeHidden();

  await models.getByRole('columnheader', { name: 'Portability' }).click();
  await expect(page).toHaveURL(/sort=portability/);
  const rows = await models.getByRole('row').allTextContents();
  await page.reload();
  await expect(models.getByRole('row')).toHaveText(rows);

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).not.toHaveURL(/tier=/);
});

test('a rule of the Standard leads to the models that do not meet it', async ({
  page,
}) => {
  await openAsGuest(page, `${MODELS}?rule=P3`);
  await expect(
    page.getByRole('button', {
      name: 'Remove filter P3 Tables: not met in full',
    }),
  ).toBeVisible();
  const models = page.getByRole('grid', { name: 'Models' });
  await expect(models).toBeVisible();
  await expect(
    models.getByRole('link', { name: 'Acquirer routing' }),
  ).toBeHidden();
});

test('the models are exported as they are narrowed', async ({ page }) => {
  await openAsGuest(page, `${MODELS}?tier=T1&recovery=protected`);
  await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
  await untilLoaded(page);
  const save = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    return readFile(await (await download).path(), 'utf8');
  };

  const csv = await save('CSV, for a spreadsheet');
  expect(csv).toContain('acquirer-routing');
  expect(csv).not.toContain('sme-credit-score');

  const json: unknown = JSON.parse(await save('JSON'));
  expect(json).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ tier: 'T1', recovery: 'protected' }),
    ]),
  );
});

test('chosen columns stay chosen', async ({ page }) => {
  await openAsGuest(page, MODELS);
  const lifecycle = page.getByRole('columnheader', { name: 'Lifecycle' });
  await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
  await untilLoaded(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('option', { name: 'Lifecycle' }).click();
  await page.keyboard.press('Escape');
  await expect(lifecycle).toBeVisible();
  await page.reload();
  await expect(lifecycle).toBeVisible();
  await untilLoaded(page);
  await page.getByRole('button', { name: 'Default columns' }).click();
  await expect(lifecycle).toBeHidden();
});

test('teams are compared side by side and lead to their scorecards', async ({
  page,
}) => {
  await openAsGuest(page, TEAMS);
  await untilLoaded(page);
  await tick(page, /^Compare Payments$/);
  await tick(page, /^Compare Lending$/);

  const compared = panel(page, 'Compared');
  const portability = compared.getByRole('row', { name: /^Portability/ });
  await expect(portability).toContainText('best');
  await expect(portability).toContainText('worst');
  await page.reload();
  await expect(portability).toContainText('best');

  await compared.getByRole('link', { name: 'Payments' }).click();
  await expect(page).toHaveURL(/\/group\/payments\/ml-scorecard$/);
  await expect(panel(page, 'What changed')).toBeVisible();
});
