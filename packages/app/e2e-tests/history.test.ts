import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from './support/test';
import {
  modelPath,
  openAsGuest,
  panel,
  reloadUntil,
  scorecardPath,
  unfoldWhatChanged,
} from './support/pages';
import { examplePath } from './support/runningApp';

test("a grade that falls is told on the model, its team's page and the fleet's", async ({
  page,
}, testInfo) => {
  testInfo.setTimeout(150_000);
  const file = examplePath('models/identity.yaml');
  const before = await readFile(file, 'utf8');
  const [head, tail] = before.split('name: sanctions-name-match');

  await openAsGuest(page, modelPath('sanctions-name-match'));
  const history = panel(page, 'History');
  await expect(history.getByText('First graded')).toBeVisible();
  await expect(history.getByText('For the worse')).toBeHidden();

  // An artifact that cannot be exported caps the score at 40.
  const edited = tail.replace(
    "version: '40' }",
    "version: '40', exportable: false }",
  );
  await writeFile(file, `${head}name: sanctions-name-match${edited}`);
  try {
    await reloadUntil(page, () =>
      expect(history.getByText('For the worse').first()).toBeVisible({
        timeout: 3_000,
      }),
    );
    const newest = history.getByRole('listitem').first();
    await expect(newest).toContainText('Grade A');
    await expect(newest).toContainText(/to.*Grade [DE]/);

    await page.goto(scorecardPath('identity'));
    await expect(
      panel(page, 'What changed')
        .getByRole('link', { name: 'Sanctions name match' })
        .first(),
    ).toBeVisible();

    await page.goto('/ml-models/models');
    const changed = await unfoldWhatChanged(page);
    await changed
      .getByRole('link', { name: 'Sanctions name match' })
      .first()
      .click();
    await expect(panel(page, 'History')).toBeVisible();
  } finally {
    await writeFile(file, before);
  }
});
