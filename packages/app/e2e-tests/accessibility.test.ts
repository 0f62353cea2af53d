import { expect, test } from './support/test';
import {
  modelCostPath,
  modelPath,
  openAsGuest,
  panel,
  reloadUntil,
  scorecardPath,
  teamCostPath,
} from './support/pages';
import { violations } from './support/violations';

// The frame around our pages is Backstage's.
const CONTENT = 'main';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours, axe finds nothing`, () => {
    test.use({ colorScheme });

    test("on a model's tab", async ({ page }) => {
      await openAsGuest(page, modelPath('account-takeover'));
      await expect(panel(page, 'Criteria')).toBeVisible();
      await expect(panel(page, 'Where it runs')).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test('in the drill form', async ({ page }) => {
      await openAsGuest(page, modelPath('account-takeover'));
      await page.getByRole('button', { name: 'Record a drill' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page, '[role=dialog]')).toEqual([]);
    });

    test("on a model's overview card", async ({ page }) => {
      await openAsGuest(page, '/catalog/default/component/account-takeover');
      const card = panel(page, 'Portability and recovery');
      await expect(card.getByText('Grade A')).toBeAttached();
      const title = await card.getAttribute('aria-labelledby');
      expect(
        await violations(page, `section[aria-labelledby="${title}"]`),
      ).toEqual([]);
    });

    test("on a team's scorecard", async ({ page }) => {
      await openAsGuest(page, scorecardPath('nusantara-pay'));
      await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test("on a model's cost", async ({ page }) => {
      await openAsGuest(page, modelCostPath('account-takeover'));
      await reloadUntil(page, () =>
        expect(panel(page, 'By month')).toBeVisible({ timeout: 5_000 }),
      );
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test("on a team's cost", async ({ page }) => {
      await openAsGuest(page, teamCostPath('nusantara-pay'));
      await expect(panel(page, 'What moved')).toBeVisible();
      await expect(
        panel(page, 'Team pool').getByText('uplift-study').first(),
      ).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test('on the map of the fleet', async ({ page }) => {
      await openAsGuest(page, '/ml-models/map');
      await expect(
        page.getByRole('list', { name: 'Sites on the map' }),
      ).toBeVisible();
      await expect(page.getByRole('grid', { name: 'Sites' })).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test('on the Standards', async ({ page }) => {
      await openAsGuest(page, '/ml-models/standards');
      await expect(
        page.getByText(/^\d+ % of the models to which/).first(),
      ).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test('on the models of the fleet, and what changed of them', async ({
      page,
    }) => {
      await openAsGuest(page, '/ml-models/models?tier=T1&tier=T2');
      await expect(page.getByRole('grid', { name: 'Models' })).toBeVisible();
      await expect(page.getByRole('checkbox', { name: /^T1/ })).toBeVisible();
      const unfold = page.getByRole('button', { name: 'Show what changed' });
      // Kept unfolded where another test did that.
      if (await unfold.isVisible()) {
        await unfold.click();
      }
      const changed = panel(page, 'What changed');
      await changed.getByRole('radio', { name: 'All' }).click();
      await expect(
        changed.getByRole('list', { name: 'Changes, newest first' }),
      ).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test('on the teams of the fleet, compared', async ({ page }) => {
      await openAsGuest(
        page,
        '/ml-models/teams?compare=group:default/payments&compare=group:default/lending',
      );
      await expect(page.getByRole('grid', { name: 'Teams' })).toBeVisible();
      await expect(
        panel(page, 'Compared').getByText('best').first(),
      ).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });

    test('on the bills', async ({ page }) => {
      await openAsGuest(page, '/ml-models/bills');
      await expect(page.getByText('focus/azure').first()).toBeVisible();
      expect(await violations(page, CONTENT)).toEqual([]);
    });
  });
}
