import { expect, test, type Page } from './support/test';
import { modelPath, openAsGuest, panel, scorecardPath } from './support/pages';

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute('aria-label') ??
        element?.textContent?.trim() ??
        ''
      );
    });
    if (name.test(focused)) {
      return;
    }
  }
  throw new Error(`No Tab stop is named ${name}`);
}

test('the drill form opens, says what is missing and closes by keyboard', async ({
  page,
}) => {
  await openAsGuest(page, modelPath('account-takeover'));
  await expect(panel(page, 'Recovery')).toBeVisible();
  await tabTo(page, /^Record a drill$/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Record a drill' });
  await expect(dialog).toBeVisible();

  await tabTo(page, /^Record drill$/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel(/^Started/)).toBeFocused();
  await expect(dialog.getByLabel(/^Started/)).toHaveAttribute(
    'aria-invalid',
    'true',
  );

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a figure of the scorecard opens its models by keyboard', async ({
  page,
}) => {
  await openAsGuest(page, scorecardPath('lending'));
  const matrix = panel(page, 'Recovery by tier');
  await expect(matrix).toBeVisible();
  await tabTo(page, /^\d+ T1 models?: at risk$/);
  await page.keyboard.press('Enter');
  await expect(
    matrix.getByRole('button', { name: /T1 models?: at risk/ }),
  ).toHaveAttribute('aria-pressed', 'true');
});
