import { expect, test as base } from '@playwright/test';

/** Fails a test during which the page threw an error that nobody caught, whatever the test is about. */
export const test = base.extend<{ nothingThrown: void }>({
  nothingThrown: [
    async ({ page }, use) => {
      const thrown: string[] = [];
      page.on('pageerror', error =>
        thrown.push(`${page.url()}: ${error.stack ?? error.message}`),
      );
      await use();
      expect(thrown).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page } from '@playwright/test';
