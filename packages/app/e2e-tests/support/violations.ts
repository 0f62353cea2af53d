import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds against WCAG 2.2 A and AA in a part of the page, each finding as one readable line.
 */
export async function violations(
  page: Page,
  within: string,
): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id}: ${help} at ${target.join(' ')} (${failureSummary})`.replace(
        /\s+/g,
        ' ',
      ),
    ),
  );
}
