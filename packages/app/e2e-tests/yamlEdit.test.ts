import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from './support/test';
import { modelPath, openAsGuest, reloadUntil } from './support/pages';
import { examplePath } from './support/runningApp';

test("a change to a model's YAML changes its grade on screen", async ({
  page,
}, testInfo) => {
  testInfo.setTimeout(120_000);
  const file = examplePath('models/fraud-detection.yaml');
  const before = await readFile(file, 'utf8');
  const [head, tail] = before.split('name: chargeback-predictor');
  const edited = tail.replace(/profile: \S+/, 'profile: platform-2026');

  await openAsGuest(page, modelPath('chargeback-predictor'));
  await expect(page.getByText('Grade E').first()).toBeAttached();

  await writeFile(file, `${head}name: chargeback-predictor${edited}`);
  await reloadUntil(page, () =>
    expect(page.getByText(/Grade [BCD]/).first()).toBeAttached({
      timeout: 3_000,
    }),
  );
});
