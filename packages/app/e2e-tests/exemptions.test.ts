import { expect, test } from './support/test';
import { modelPath, openAsGuest, panel } from './support/pages';

test("approving a colleague's request exempts the model, and hides nothing", async ({
  page,
}) => {
  await openAsGuest(page, '/ml-models/exemptions?state=requested');
  await page
    .getByRole('button', {
      name: /^Approve the exemption of Settlement forecast from D30/,
    })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Approve this exemption?' });
  await dialog.getByRole('textbox', { name: /^Note/ }).fill('Until then.');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Exemption approved')).toBeVisible();

  await page.getByRole('radio', { name: 'In force' }).click();
  await page.getByRole('link', { name: 'Settlement forecast' }).click();
  await page.goto(modelPath('settlement-forecast'));
  const recovery = panel(page, 'Recovery');
  await expect(recovery.getByText(/^Exempt through/)).toBeVisible();
  await expect(recovery.getByText(/approved by/).first()).toBeVisible();
  await expect(
    recovery.getByRole('link', { name: 'D30', exact: true }),
  ).toBeVisible();
  await expect(page.getByText('Exempt', { exact: true }).first()).toBeVisible();
});

test('requesting one waits for somebody else, and can be withdrawn', async ({
  page,
}) => {
  await openAsGuest(page, modelPath('fraud-case-triage'));
  const recovery = panel(page, 'Recovery');
  await recovery
    .getByRole('button', { name: /^Request an exemption from D30/ })
    .click();

  const dialog = page.getByRole('dialog', { name: 'Request an exemption' });
  await dialog.getByRole('button', { name: 'Request exemption' }).click();
  await expect(dialog.getByText('Say why.')).toBeVisible();
  await dialog
    .getByRole('textbox', { name: /^Reason/ })
    .fill('The next drill is planned.');
  const day = new Date(Date.now() + 30 * 86_400_000);
  await dialog.getByLabel(/^Last day/).fill(day.toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Request exemption' }).click();
  await expect(page.getByText('Exemption requested')).toBeVisible();

  await expect(
    recovery.getByText('You requested it, so somebody else decides.'),
  ).toBeVisible();
  await expect(recovery.getByRole('button', { name: /^Approve/ })).toBeHidden();
  await recovery.getByRole('button', { name: /^Withdraw/ }).click();
  await page
    .getByRole('dialog', { name: 'Withdraw this exemption?' })
    .getByRole('button', { name: 'Withdraw' })
    .click();
  await expect(page.getByText('Exemption withdrawn')).toBeVisible();
  await recovery.getByRole('button', { name: 'Earlier (1)' }).click();
  await expect(recovery.getByText('Withdrawn', { exact: true })).toBeVisible();
});
