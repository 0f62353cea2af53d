import type { Page } from '@playwright/test';

/** Opens a page as the demo's guest, who is a member of one of its teams. */
export async function openAsGuest(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
}
