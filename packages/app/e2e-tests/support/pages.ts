import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page as the demo's guest, who is a member of one of its teams. */
export async function openAsGuest(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
}

/** Where a model's own tab is. */
export function modelPath(name: string): string {
  return `/catalog/default/component/${name}/ml-model`;
}

/** Where a group's scorecard is. */
export function scorecardPath(group: string): string {
  return `/catalog/default/group/${group}/ml-scorecard`;
}

/** Where a model's cost is. */
export function modelCostPath(name: string): string {
  return `/catalog/default/component/${name}/ml-model-cost`;
}

/** Where a group's cost is. */
export function teamCostPath(group: string): string {
  return `/catalog/default/group/${group}/ml-cost`;
}

/** A titled part of a page. */
export function panel(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** Reloads the page until what is asked for is on it: the app works in the background, and pages do not poll. */
export async function reloadUntil(
  page: Page,
  isThere: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.reload();
    await isThere();
  }).toPass({ timeout: 90_000 });
}

/** Waits until nothing on the page is being loaded any more, after which nothing moves away from a pointer. */
export async function untilLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
}

/** Unfolds what changed of the fleet, unless it was left unfolded: the app remembers that a moment after the page is there. */
export async function unfoldWhatChanged(page: Page): Promise<Locator> {
  const changed = panel(page, 'What changed');
  await expect(async () => {
    const unfold = page.getByRole('button', { name: 'Show what changed' });
    if (await unfold.isVisible()) {
      await unfold.click();
    }
    await expect(changed.getByRole('listitem').first()).toBeVisible({
      timeout: 3_000,
    });
  }).toPass();
  return changed;
}
