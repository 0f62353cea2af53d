import { expect, test } from './support/test';
import { modelPath, openAsGuest, panel, reloadUntil } from './support/pages';
import { hasDemoSystems } from './support/runningApp';
import { violations } from './support/violations';

const MISSING =
  'SKIPPED-PART: MLflow (PyPI): python3 -m pip install "mlflow[auth]>=3,<4", best in a virtual environment that is active, or set MLFLOW_PATH';

test.beforeEach(({}, testInfo) => {
  if (!hasDemoSystems()) {
    process.stderr.write(`${MISSING}\n`);
    testInfo.skip(true, MISSING);
  }
  testInfo.setTimeout(240_000);
});

test('a model in MLflow and in SageMaker is one model, with a grade from what they see', async ({
  page,
}) => {
  await openAsGuest(page, modelPath('merchant-offers'));
  const known = panel(page, 'Known to');
  await reloadUntil(page, () =>
    expect(known.getByRole('row')).toHaveCount(4, { timeout: 5_000 }),
  );
  await expect(
    known.getByRole('row', { name: /^merchant-offers/ }),
  ).toContainText('The first that is known of it');
  await expect(
    known.getByRole('row', { name: /ap-southeast-3/ }),
  ).toContainText('Made from the same artifact as merchant-offers');

  const runs = panel(page, 'Where it runs');
  await expect(runs.getByRole('row', { name: /Primary/ })).toContainText(
    'observed by sagemaker/moto',
  );
  await expect(runs.getByRole('row', { name: /Standby/ })).toContainText(
    'Jakarta',
  );
  await expect(page.getByText('Grade D').first()).toBeAttached();
  await expect(
    panel(page, 'Criteria').getByText(/ONNX.*observed by mlflow\/demo/s),
  ).toBeVisible();
  expect(await violations(page, 'main')).toEqual([]);
});

test('a wrong join is split, and taken back', async ({ page }) => {
  await openAsGuest(page, modelPath('merchant-offers'));
  const known = panel(page, 'Known to');
  await reloadUntil(page, () =>
    expect(known.getByRole('row')).toHaveCount(4, { timeout: 5_000 }),
  );
  await known
    .getByRole('row', { name: /ap-southeast-3/ })
    .getByRole('button', { name: /^Split off/ })
    .click();
  const moved = page.getByText(/It is component:default\/\S+ now/);
  await expect(moved).toBeVisible();
  const [, name] =
    /component:default\/(\S+)/.exec((await moved.textContent()) ?? '') ?? [];
  await expect(known.getByRole('row')).toHaveCount(3);

  await page.goto(modelPath(name));
  const back = panel(page, 'Known to').getByRole('button', {
    name: /^Take back/,
  });
  await reloadUntil(page, () => expect(back).toBeVisible({ timeout: 5_000 }));
  await back.click();
  await expect(page.getByText('The decision is taken back')).toBeVisible();

  await page.goto(modelPath('merchant-offers'));
  await reloadUntil(page, () =>
    expect(known.getByRole('row')).toHaveCount(4, { timeout: 5_000 }),
  );
});

test('every source says how it is doing, and is read when somebody asks', async ({
  page,
}) => {
  await openAsGuest(page, '/ml-models/sources');
  const mlflow = panel(page, 'mlflow/demo');
  await expect(mlflow.getByText(/last read/)).toBeVisible();
  await expect(panel(page, 'sagemaker/moto')).toBeVisible();
  expect(await violations(page, 'main')).toEqual([]);
  await mlflow.getByRole('button', { name: 'Run now: mlflow/demo' }).click();
  await expect(mlflow.getByRole('status')).toContainText(/read/);
});
