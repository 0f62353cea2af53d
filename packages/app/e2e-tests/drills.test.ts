import { expect, test, type Page } from './support/test';
import { modelPath, openAsGuest, panel } from './support/pages';

/** The verdict says so, and D40 is the only reason left. */
async function expectProtected(page: Page): Promise<void> {
  const recovery = panel(page, 'Recovery');
  await expect(recovery.getByText('D40')).toBeVisible();
  await expect(recovery.getByText('D30')).toBeHidden();
  await expect(
    page.getByText('Protected', { exact: true }).first(),
  ).toBeVisible();
}

test("confirming a colleague's drill protects the model", async ({ page }) => {
  await openAsGuest(page, modelPath('card-fraud-scoring'));
  const recovery = panel(page, 'Recovery');
  await expect(recovery.getByText('D30')).toBeVisible();

  await recovery.getByRole('button', { name: /^Confirm the failover/ }).click();

  await expect(page.getByText('Drill confirmed')).toBeVisible();
  await expect(recovery.getByText(/confirmed by/)).toBeVisible();
  await expectProtected(page);
});

test('recording a drill protects a tier 3 model', async ({ page }) => {
  await openAsGuest(page, modelPath('device-fingerprint'));
  const recovery = panel(page, 'Recovery');
  await expect(recovery.getByText('D30')).toBeVisible();
  await recovery.getByRole('button', { name: 'Record a drill' }).click();

  const dialog = page.getByRole('dialog', { name: 'Record a drill' });
  await dialog.getByRole('button', { name: /Kind of drill/ }).click();
  await page.getByRole('option', { name: /^Tabletop/ }).click();
  const hoursAgo = (hours: number) => {
    const at = new Date(Date.now() - hours * 3_600_000);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
      .toISOString()
      .slice(0, 16);
  };
  await dialog.getByLabel(/^Started/).fill(hoursAgo(3));
  await dialog.getByLabel(/^Recovered(?! to)/).fill(hoursAgo(2));
  await dialog.getByRole('textbox', { name: 'Data loss, minutes' }).fill('0');
  await dialog.getByRole('button', { name: 'Record drill' }).click();

  await expect(page.getByText('Drill recorded')).toBeVisible();
  await expectProtected(page);
});
