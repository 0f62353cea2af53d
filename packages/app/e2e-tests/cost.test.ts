import { readFile, utimes, writeFile } from 'node:fs/promises';
import { expect, test } from './support/test';
import {
  modelCostPath,
  openAsGuest,
  panel,
  reloadUntil,
  teamCostPath,
} from './support/pages';
import { billPath } from './support/runningApp';

const HEADER =
  'BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,EffectiveCost,ProviderName,ServiceCategory,ServiceName,SubAccountId,RegionId,Tags';

/** Writes a bill as an export leaves it: nobody has touched it for a while. */
async function deliver(name: string, content: string): Promise<void> {
  const file = billPath(name);
  await writeFile(file, content);
  const then = new Date(Date.now() - 10 * 60_000);
  await utimes(file, then, then);
}

/** One day's charge for a model, in an account of its own, so that it comes on top of the demo's bills. */
function chargeFor(model: string, amount: string): string {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const month = `${day.slice(0, 7)}-01 00:00:00`;
  const tags = `"{""multicloud-ml-model"": ""${model}""}"`;
  return `${amount},E2E,SGD,${month},${month},Usage,${day} 00:00:00,${day} 23:00:00,${amount},Google Cloud,Compute,Kubernetes Engine,np-e2e,asia-southeast1,${tags}`;
}

test('a model says what it costs, by what bill, and how that was found', async ({
  page,
}) => {
  await openAsGuest(page, modelCostPath('card-fraud-scoring'));
  await reloadUntil(page, () =>
    expect(panel(page, 'By month')).toBeVisible({ timeout: 5_000 }),
  );
  await expect(
    page.getByText(/effective cost, without tax/).first(),
  ).toBeVisible();
  const origin = panel(page, 'Where the figures come from');
  await expect(origin.getByText('focus/aws').first()).toBeVisible();
  await expect(origin.getByText('Tag').first()).toBeVisible();
  await expect(
    panel(page, 'Serving and standing by').getByText(/Standing by costs/),
  ).toBeVisible();
});

test("a team's cost says what moved and what no model bears, and can be taken along", async ({
  page,
}) => {
  await openAsGuest(page, teamCostPath('nusantara-pay'));
  await reloadUntil(page, () =>
    expect(panel(page, 'What moved')).toBeVisible({ timeout: 5_000 }),
  );
  await expect(
    panel(page, 'By provider').getByText('On-premises'),
  ).toBeVisible();
  await expect(
    panel(page, 'What moved')
      .getByText(/instance-hours/)
      .first(),
  ).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await (await download).path();
  const [head, ...rows] = (await readFile(file, 'utf8')).trim().split('\n');
  expect(head).toContain('currency');
  expect(rows.length).toBeGreaterThan(100);
});

test('a bill that arrives changes what a model costs', async ({
  page,
}, testInfo) => {
  testInfo.setTimeout(150_000);
  await openAsGuest(page, modelCostPath('drift-sentinel'));
  await expect(page.getByText(/no bill names|unknown/i).first()).toBeVisible();

  await deliver(
    'e2e-extra.csv',
    `${HEADER}\n${chargeFor('drift-sentinel', '1230.00')}\n`,
  );
  await reloadUntil(page, () =>
    expect(panel(page, 'By month')).toBeVisible({ timeout: 5_000 }),
  );
  await expect(
    panel(page, 'Where the figures come from').getByText('focus/gcp').first(),
  ).toBeVisible();
});

test('a file that is no bill is refused, and says why, and costs nothing', async ({
  page,
}, testInfo) => {
  testInfo.setTimeout(150_000);
  await openAsGuest(page, '/ml-models/bills');
  await deliver('e2e-broken.csv', 'service;cost\nVertex AI;12,40\n');

  const refused = page.getByText(/e2e-broken/).first();
  await reloadUntil(page, () =>
    expect(refused).toBeVisible({ timeout: 5_000 }),
  );
  await expect(page.getByText(/Refused/).first()).toBeVisible();

  await page.goto('/ml-models/cost');
  await expect(
    panel(page, 'By provider').getByText('Google Cloud'),
  ).toBeVisible();
});
